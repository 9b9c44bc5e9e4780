package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import dev.awsstandin.kernel.page.Pages;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Feature groups: their description, not the records in their stores. */
final class FeatureGroups {

    private static final String KIND = "feature-group";
    private static final PageStyle FEATURES = new PageStyle("MaxResults", "NextToken", 2500);
    private static final List<String> SUMMARY =
            List.of("FeatureGroupName", "FeatureGroupArn", "CreationTime", "FeatureGroupStatus", "OfflineStoreStatus");

    private final Table groups;
    private final Arns arns;
    private final Tags tags;
    private final Pages pages;
    private final NewFeatureGroup making;
    private final Listing listing;

    FeatureGroups(Cloud cloud, Tags tags) {
        this.groups = cloud.store().table("sagemaker.featureGroups");
        this.arns = new Arns(cloud);
        this.tags = tags;
        this.pages = cloud.pages();
        this.making = new NewFeatureGroup(cloud.account());
        this.listing = new Listing(cloud.pages(), "FeatureGroupName", "FeatureGroupArn");
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sagemaker", "CreateFeatureGroup", this::create)
                .on(this::resource)
                .with(TagKeys::ofTags)
                .alsoNeeding(PassedRoles::of));
        registry.offer(Operation.read("sagemaker", "DescribeFeatureGroup", this::describe)
                .on(this::resource));
        registry.offer(Operation.read("sagemaker", "ListFeatureGroups", this::list));
        registry.offer(
                Operation.write("sagemaker", "UpdateFeatureGroup", this::update).on(this::resource));
        registry.offer(
                Operation.write("sagemaker", "DeleteFeatureGroup", this::delete).on(this::resource));
    }

    Resource resource(Call call) {
        var arn = arns.of(KIND, Arns.name(call.text("FeatureGroupName")));
        return new Resource(arn, tags.of(arn));
    }

    private ObjectNode create(Call call) {
        var name = call.text("FeatureGroupName");
        if (groups.contains(name)) {
            throw new ServiceError(
                    "ResourceInUse",
                    400,
                    "Resource Already Exists: FeatureGroup with name %s already exists. Choose a different name."
                            .formatted(name));
        }
        var arn = arns.of(KIND, name);
        groups.put(name, making.of(call, arn));
        tags.created(arn, Members.tags(call.input().path("Tags")));
        return Json.object().put("FeatureGroupArn", arn);
    }

    private ObjectNode describe(Call call) {
        var group = get(call.text("FeatureGroupName"));
        List<JsonNode> features = group.path("FeatureDefinitions").valueStream().toList();
        var page = pages.page(
                call, FEATURES, features, feature -> feature.path("FeatureName").asString());
        page.items().forEach(group.putArray("FeatureDefinitions")::add);
        return group.put("NextToken", page.next().orElse(""));
    }

    ObjectNode get(String nameOrArn) {
        var name = Arns.name(nameOrArn);
        return groups.get(name)
                .orElseThrow(() -> new ServiceError(
                        "ResourceNotFound",
                        400,
                        "Resource Not Found: Amazon SageMaker can't find a FeatureGroup with name %s".formatted(name)));
    }

    private ObjectNode update(Call call) {
        var group = FeatureChanges.of(call, get(call.text("FeatureGroupName")));
        groups.put(group.path("FeatureGroupName").asString(), group);
        return Json.object().set("FeatureGroupArn", group.get("FeatureGroupArn"));
    }

    private ObjectNode delete(Call call) {
        var group = get(call.text("FeatureGroupName"));
        groups.remove(group.path("FeatureGroupName").asString());
        tags.deleted(group.path("FeatureGroupArn").asString());
        return Json.object();
    }

    private ObjectNode list(Call call) {
        var found = groups.where(group -> status(call, group, "FeatureGroupStatusEquals", "FeatureGroupStatus")
                && (!call.has("OfflineStoreStatusEquals")
                        || group.path("OfflineStoreStatus")
                                .path("Status")
                                .asString("")
                                .equals(call.text("OfflineStoreStatusEquals"))));
        return listing.answer(call, "FeatureGroupSummaries", found, group -> Members.only(group, SUMMARY));
    }

    private static boolean status(Call call, ObjectNode group, String wanted, String member) {
        return !call.has(wanted) || group.path(member).asString("").equals(call.text(wanted));
    }
}
