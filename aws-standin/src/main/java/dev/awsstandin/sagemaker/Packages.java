package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.ClientToken;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import tools.jackson.databind.node.ObjectNode;

/** Model packages: versions in a group, or single ones. */
final class Packages {

    private static final String KIND = "model-package";
    private static final ClientToken TOKEN = new ClientToken(
            "ClientToken",
            call -> "",
            call -> new ServiceError(
                    "ConflictException", 400, "The client token was already used with a different request."));

    private final Table packages;
    private final PackageGroups groups;
    private final Arns arns;
    private final Tags tags;
    private final Listing listing;

    Packages(Cloud cloud, PackageGroups groups, Tags tags) {
        this.packages = cloud.store().table("sagemaker.modelPackages");
        this.groups = groups;
        this.arns = new Arns(cloud);
        this.tags = tags;
        this.listing = new Listing(cloud.pages(), "ModelPackageName", "ModelPackageArn");
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sagemaker", "CreateModelPackage", this::create)
                .on(this::wanted)
                .with(TagKeys::ofTags)
                .once(TOKEN));
        registry.offer(Operation.read("sagemaker", "DescribeModelPackage", this::describe)
                .on(call -> resource(call.text("ModelPackageName"))));
        registry.offer(
                Operation.read("sagemaker", "ListModelPackages", this::list).on(this::listed));
        registry.offer(Operation.write("sagemaker", "UpdateModelPackage", this::update)
                .on(call -> resource(call.text("ModelPackageArn")))
                .once(TOKEN));
        registry.offer(Operation.write("sagemaker", "DeleteModelPackage", this::delete)
                .on(call -> resource(call.text("ModelPackageName"))));
    }

    /** A version in a group has neither tags nor a policy of its own: it is judged by its group's. */
    private Resource resource(String nameOrArn) {
        var name = Arns.name(nameOrArn);
        var arn = arns.of(KIND, name);
        var slash = name.indexOf('/');
        if (slash < 0) {
            return new Resource(arn, tags.of(arn));
        }
        var group = groups.resource(name.substring(0, slash));
        return new Resource(arn, group.tags()).openedBy(group.policy());
    }

    private Resource wanted(Call call) {
        return call.has("ModelPackageGroupName")
                ? resource(Arns.name(call.text("ModelPackageGroupName")) + "/*")
                : resource(call.text("ModelPackageName"));
    }

    private Resource listed(Call call) {
        return call.has("ModelPackageGroupName") ? groups.resource(call.text("ModelPackageGroupName")) : Resource.any();
    }

    private ObjectNode create(Call call) {
        if (call.has("ModelPackageGroupName") == call.has("ModelPackageName")) {
            throw ServiceError.validation(
                    "Exactly one of ModelPackageName and ModelPackageGroupName must be provided.");
        }
        var created = call.has("ModelPackageGroupName") ? version(call) : single(call);
        packages.put(key(created), created);
        return Json.object().set("ModelPackageArn", created.get("ModelPackageArn"));
    }

    private ObjectNode version(Call call) {
        if (call.has("Tags")) {
            throw ServiceError.validation("Tags are not supported for a model package in a model package group.");
        }
        var group = groups.get(call.text("ModelPackageGroupName"));
        var name = group.path("ModelPackageGroupName").asString();
        var version = groups.nextVersion(group);
        return PackageView.created(call, arns.of(KIND, name + "/" + version))
                .put("ModelPackageName", name)
                .put("ModelPackageGroupName", name)
                .put("ModelPackageVersion", version)
                .put(
                        "ModelApprovalStatus",
                        call.has("ModelApprovalStatus") ? call.text("ModelApprovalStatus") : "PendingManualApproval");
    }

    private ObjectNode single(Call call) {
        var name = call.text("ModelPackageName");
        var arn = arns.of(KIND, name);
        if (packages.contains(name)) {
            throw ServiceError.validation("Model Package already exists: " + arn);
        }
        tags.created(arn, Members.tags(call.input().path("Tags")));
        return PackageView.created(call, arn).put("ModelPackageName", name);
    }

    private ObjectNode describe(Call call) {
        return PackageView.full(get(call.text("ModelPackageName")));
    }

    private ObjectNode list(Call call) {
        return listing.answer(
                call,
                "ModelPackageSummaryList",
                packages.where(stored -> PackageView.asked(call, stored)),
                PackageView::summary);
    }

    private ObjectNode update(Call call) {
        var stored = get(call.text("ModelPackageArn"));
        packages.put(key(stored), PackageView.updated(call, stored));
        return Json.object().set("ModelPackageArn", stored.get("ModelPackageArn"));
    }

    /** The number of a deleted version is not used again. */
    private ObjectNode delete(Call call) {
        var stored = get(call.text("ModelPackageName"));
        packages.remove(key(stored));
        if (!stored.has("ModelPackageVersion")) {
            tags.deleted(stored.path("ModelPackageArn").asString());
        }
        return Json.object();
    }

    private ObjectNode get(String nameOrArn) {
        return packages.get(Arns.name(nameOrArn))
                .orElseThrow(() -> ServiceError.validation(
                        "ModelPackage %s does not exist.".formatted(arns.of(KIND, Arns.name(nameOrArn)))));
    }

    private static String key(ObjectNode stored) {
        return Arns.name(stored.path("ModelPackageArn").asString());
    }
}
