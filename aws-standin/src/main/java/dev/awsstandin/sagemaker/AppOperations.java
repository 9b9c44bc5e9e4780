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
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SageMaker's operations on the apps of user profiles and spaces. Nothing runs in them. */
final class AppOperations {

    private static final String KIND = "app";
    private static final List<String> GIVEN =
            List.of("DomainId", "UserProfileName", "SpaceName", "AppType", "AppName", "ResourceSpec", "RecoveryMode");
    private static final List<String> SUMMARY = List.of(
            "DomainId", "UserProfileName", "SpaceName", "AppType", "AppName", "Status", "CreationTime", "ResourceSpec");

    private final Arns arns;
    private final Studio studio;
    private final Listing listing;

    AppOperations(Cloud cloud, Studio studio) {
        this.arns = new Arns(cloud);
        this.studio = studio;
        this.listing = new Listing(cloud.pages(), "AppName", "AppArn");
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sagemaker", "CreateApp", this::create)
                .on(this::resource)
                .with(TagKeys::ofTags));
        registry.offer(
                Operation.read("sagemaker", "DescribeApp", this::describe).on(this::resource));
        registry.offer(Operation.read("sagemaker", "ListApps", this::list));
        registry.offer(Operation.write("sagemaker", "DeleteApp", this::delete).on(this::resource));
    }

    static String key(JsonNode app) {
        return Stream.of("DomainId", "UserProfileName", "SpaceName", "AppType", "AppName")
                .map(member -> app.path(member).asString(""))
                .reduce((left, right) -> left + "/" + right)
                .orElseThrow();
    }

    private Resource resource(Call call) {
        var arn = arn(call);
        return new Resource(arn, studio.tags().of(arn));
    }

    private String arn(Call call) {
        return arns.of(
                KIND,
                String.join(
                        "/",
                        call.text("DomainId"),
                        call.has("SpaceName") ? call.text("SpaceName") : call.text("UserProfileName"),
                        call.text("AppType").toLowerCase(Locale.ROOT),
                        call.text("AppName")));
    }

    private ObjectNode create(Call call) {
        studio.domainFor(call.text("DomainId"));
        requireOwner(call);
        var key = key(call.input());
        if (studio.apps().find(key).filter(app -> !Studio.isDeleted(app)).isPresent()) {
            throw Lifecycle.inUse("App [%s] already exists.".formatted(key));
        }
        var app = Members.only(call.input(), GIVEN).put("AppArn", arn(call));
        studio.apps().create(key, app, Members.tags(call.input().path("Tags")), call.now());
        return studio.described(call.operation(), app);
    }

    private void requireOwner(Call call) {
        if (call.has("UserProfileName") == call.has("SpaceName")) {
            throw ServiceError.validation("Exactly one of UserProfileName and SpaceName must be given.");
        }
        var owners = call.has("SpaceName") ? studio.spaces() : studio.profiles();
        var name = call.has("SpaceName") ? call.text("SpaceName") : call.text("UserProfileName");
        var there = owners.find(Studio.key(call.text("DomainId"), name))
                .filter(owner -> owner.path("Status").asString().equals(Lifecycle.IN_SERVICE));
        if (there.isEmpty()) {
            throw ServiceError.validation(
                    "%s in domain %s does not exist or is not InService.".formatted(name, call.text("DomainId")));
        }
    }

    private ObjectNode describe(Call call) {
        return studio.described(call.operation(), studio.apps().get(key(call.input())));
    }

    private ObjectNode list(Call call) {
        var found = studio.apps()
                .where(app -> same(call, "DomainIdEquals", app, "DomainId")
                        && same(call, "UserProfileNameEquals", app, "UserProfileName")
                        && same(call, "SpaceNameEquals", app, "SpaceName"));
        return listing.answer(call, "Apps", found, app -> Members.only(app, SUMMARY));
    }

    private static boolean same(Call call, String asked, ObjectNode app, String member) {
        return !call.has(asked) || app.path(member).asString("").equals(call.text(asked));
    }

    private ObjectNode delete(Call call) {
        var key = key(call.input());
        if (Studio.isDeleted(studio.apps().get(key))) {
            throw Lifecycle.inUse("App [%s] is Deleted.".formatted(key));
        }
        studio.apps().delete(key, call.now());
        return Json.object();
    }
}
