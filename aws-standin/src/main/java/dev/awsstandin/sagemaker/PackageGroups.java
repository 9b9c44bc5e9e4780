package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Model package groups. */
final class PackageGroups {

    static final String KIND = "model-package-group";
    private static final List<String> SUMMARY = List.of(
            "ModelPackageGroupName",
            "ModelPackageGroupArn",
            "ModelPackageGroupDescription",
            "CreationTime",
            "ModelPackageGroupStatus");

    private final Table groups;
    private final Arns arns;
    private final Tags tags;
    private final Listing listing;
    private final Table packages;
    private final GroupPolicies policies;

    PackageGroups(Cloud cloud, Tags tags, GroupPolicies policies) {
        this.packages = cloud.store().table("sagemaker.modelPackages");
        this.policies = policies;
        this.groups = cloud.store().table("sagemaker.modelPackageGroups");
        this.arns = new Arns(cloud);
        this.tags = tags;
        this.listing = new Listing(cloud.pages(), "ModelPackageGroupName", "ModelPackageGroupArn");
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sagemaker", "CreateModelPackageGroup", this::create)
                .on(call -> Resource.of(arns.of(KIND, call.text("ModelPackageGroupName"))))
                .with(TagKeys::ofTags));
        registry.offer(Operation.read("sagemaker", "DescribeModelPackageGroup", this::describe)
                .on(call -> resource(call.text("ModelPackageGroupName"))));
        registry.offer(Operation.read("sagemaker", "ListModelPackageGroups", this::list));
        registry.offer(Operation.write("sagemaker", "DeleteModelPackageGroup", this::delete)
                .on(call -> resource(call.text("ModelPackageGroupName"))));
    }

    /** The group with its tags and its policy, by name or ARN, whether it exists or not. */
    Resource resource(String nameOrArn) {
        var arn = arns.of(KIND, Arns.name(nameOrArn));
        return new Resource(arn, tags.of(arn)).openedBy(policies.of(Arns.name(nameOrArn)));
    }

    Optional<ObjectNode> find(String nameOrArn) {
        return groups.get(Arns.name(nameOrArn));
    }

    ObjectNode get(String nameOrArn) {
        return find(nameOrArn)
                .orElseThrow(() -> ServiceError.validation(
                        "ModelPackageGroup %s does not exist.".formatted(arns.of(KIND, Arns.name(nameOrArn)))));
    }

    /** The number of the next model package in the group, counted from one; numbers are not used twice. */
    int nextVersion(ObjectNode group) {
        var next = group.path("lastVersion").asInt(0) + 1;
        groups.put(
                group.path("ModelPackageGroupName").asString(), group.deepCopy().put("lastVersion", next));
        return next;
    }

    private ObjectNode create(Call call) {
        var name = call.text("ModelPackageGroupName");
        var arn = arns.of(KIND, name);
        if (groups.contains(name)) {
            throw ServiceError.validation("Model Package Group already exists: " + arn);
        }
        var group = Json.object()
                .put("ModelPackageGroupName", name)
                .put("ModelPackageGroupArn", arn)
                .put("CreationTime", Timestamps.seconds(call.now()))
                .put("ModelPackageGroupStatus", "Completed");
        if (call.has("ModelPackageGroupDescription")) {
            group.put("ModelPackageGroupDescription", call.text("ModelPackageGroupDescription"));
        }
        groups.put(name, group);
        tags.created(arn, Members.tags(call.input().path("Tags")));
        return Json.object().put("ModelPackageGroupArn", arn);
    }

    private ObjectNode describe(Call call) {
        var group = Members.only(get(call.text("ModelPackageGroupName")), SUMMARY);
        return group.set("CreatedBy", Json.object());
    }

    private ObjectNode list(Call call) {
        return listing.answer(
                call, "ModelPackageGroupSummaryList", groups.all(), group -> Members.only(group, SUMMARY));
    }

    private ObjectNode delete(Call call) {
        var group = get(call.text("ModelPackageGroupName"));
        if (hasPackages(group)) {
            throw new ServiceError(
                    "ConflictException",
                    400,
                    "Model Package Group %s still contains model packages."
                            .formatted(group.path("ModelPackageGroupArn").asString()));
        }
        groups.remove(group.path("ModelPackageGroupName").asString());
        policies.remove(group.path("ModelPackageGroupName").asString());
        tags.deleted(group.path("ModelPackageGroupArn").asString());
        return Json.object();
    }

    private boolean hasPackages(ObjectNode group) {
        var name = group.path("ModelPackageGroupName").asString();
        return !packages.idsWhere(stored ->
                        stored.path("ModelPackageGroupName").asString("").equals(name))
                .isEmpty();
    }
}
