package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SageMaker's operations on spaces. */
final class SpaceOperations {

    private static final String KIND = "space";
    private static final List<String> GIVEN = List.of(
            "DomainId", "SpaceName", "SpaceSettings", "OwnershipSettings", "SpaceSharingSettings", "SpaceDisplayName");
    private static final List<String> SUMMARY =
            List.of("DomainId", "SpaceName", "Status", "CreationTime", "LastModifiedTime", "SpaceDisplayName");

    private final Arns arns;
    private final Studio studio;
    private final StudioLinks links;
    private final Listing listing;

    SpaceOperations(Cloud cloud, Studio studio, StudioLinks links) {
        this.arns = new Arns(cloud);
        this.studio = studio;
        this.links = links;
        this.listing = new Listing(cloud.pages(), "SpaceName", "SpaceArn");
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sagemaker", "CreateSpace", this::create)
                .on(this::resource)
                .with(TagKeys::ofTags));
        registry.offer(
                Operation.read("sagemaker", "DescribeSpace", this::describe).on(this::resource));
        registry.offer(Operation.read("sagemaker", "ListSpaces", this::list));
        registry.offer(Operation.write("sagemaker", "DeleteSpace", this::delete).on(this::resource));
    }

    /** The name of the user profile that owns the space; empty text when nobody does. */
    static String owner(ObjectNode space) {
        return space.path("OwnershipSettings").path("OwnerUserProfileName").asString("");
    }

    private Resource resource(Call call) {
        var arn = arns.of(KIND, key(call));
        return new Resource(arn, studio.tags().of(arn));
    }

    private static String key(Call call) {
        return Studio.key(call.text("DomainId"), call.text("SpaceName"));
    }

    private ObjectNode create(Call call) {
        studio.domainFor(call.text("DomainId"));
        var key = key(call);
        if (studio.spaces().find(key).isPresent()) {
            throw Lifecycle.inUse("Space [%s] already exists.".formatted(key));
        }
        var space = Members.only(call.input(), GIVEN).put("SpaceArn", arns.of(KIND, key));
        if (call.has("OwnershipSettings") != call.has("SpaceSharingSettings")) {
            throw ServiceError.validation("OwnershipSettings and SpaceSharingSettings must be given together.");
        }
        var profile = Studio.key(call.text("DomainId"), owner(space));
        if (call.has("OwnershipSettings") && studio.profiles().find(profile).isEmpty()) {
            throw ServiceError.validation("UserProfile [%s] does not exist.".formatted(profile));
        }
        studio.spaces().create(key, space, Members.tags(call.input().path("Tags")), call.now());
        return studio.described(call.operation(), space);
    }

    private ObjectNode describe(Call call) {
        var space = studio.spaces().get(key(call)).put("Url", links.url(call.text("DomainId")));
        return studio.described(call.operation(), space);
    }

    private ObjectNode list(Call call) {
        var part = call.text("SpaceNameContains").toLowerCase(Locale.ROOT);
        var found = studio.spaces()
                .where(space -> (!call.has("DomainIdEquals") || Studio.isIn(space, call.text("DomainIdEquals")))
                        && space.path("SpaceName")
                                .asString()
                                .toLowerCase(Locale.ROOT)
                                .contains(part));
        return listing.answer(call, "Spaces", found, SpaceOperations::summary);
    }

    private static ObjectNode summary(ObjectNode space) {
        var summary = Members.only(space, SUMMARY);
        summarise(summary, "OwnershipSettingsSummary", space.path("OwnershipSettings"), "OwnerUserProfileName");
        summarise(summary, "SpaceSharingSettingsSummary", space.path("SpaceSharingSettings"), "SharingType");
        summarise(summary, "SpaceSettingsSummary", space.path("SpaceSettings"), "AppType");
        return summary;
    }

    private static void summarise(ObjectNode summary, String name, JsonNode settings, String member) {
        if (settings.hasNonNull(member)) {
            summary.putObject(name).set(member, settings.required(member));
        }
    }

    private ObjectNode delete(Call call) {
        studio.spaces().get(key(call));
        studio.requireNoApps(call.text("DomainId"), "SpaceName", call.text("SpaceName"), "Space");
        studio.spaces().delete(key(call), call.now());
        return Json.object();
    }
}
