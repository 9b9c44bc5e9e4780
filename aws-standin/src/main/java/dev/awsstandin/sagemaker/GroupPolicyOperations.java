package dev.awsstandin.sagemaker;

import dev.awsstandin.iam.decision.ResourcePolicies;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.policy.MalformedPolicy;
import dev.awsstandin.policy.PolicyDocument;
import tools.jackson.databind.node.ObjectNode;

/** Who beside those whom IAM lets in may use a model package group and its versions. */
final class GroupPolicyOperations {

    private final PackageGroups groups;
    private final GroupPolicies opened;
    private final ResourcePolicies policies;

    GroupPolicyOperations(PackageGroups groups, GroupPolicies opened, ResourcePolicies policies) {
        this.groups = groups;
        this.opened = opened;
        this.policies = policies;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sagemaker", "PutModelPackageGroupPolicy", this::put)
                .on(this::resource));
        registry.offer(Operation.read("sagemaker", "GetModelPackageGroupPolicy", this::get)
                .on(this::resource));
        registry.offer(Operation.write("sagemaker", "DeleteModelPackageGroupPolicy", this::delete)
                .on(this::resource));
    }

    private Resource resource(Call call) {
        return groups.resource(call.text("ModelPackageGroupName"));
    }

    private ObjectNode put(Call call) {
        var group = groups.get(call.text("ModelPackageGroupName"));
        var policy = call.text("ResourcePolicy");
        if (!policies.nameExisting(read(policy))) {
            throw ServiceError.validation("Invalid principal in the resource policy.");
        }
        opened.put(group.path("ModelPackageGroupName").asString(), policy);
        return Json.object().set("ModelPackageGroupArn", group.get("ModelPackageGroupArn"));
    }

    private static PolicyDocument read(String policy) {
        try {
            return PolicyDocument.resource(policy);
        } catch (MalformedPolicy e) {
            throw ServiceError.validation("Invalid resource policy: " + e.message());
        }
    }

    private ObjectNode get(Call call) {
        return Json.object().put("ResourcePolicy", existing(call));
    }

    private ObjectNode delete(Call call) {
        existing(call);
        opened.remove(Arns.name(call.text("ModelPackageGroupName")));
        return Json.object();
    }

    private String existing(Call call) {
        var group = groups.get(call.text("ModelPackageGroupName"));
        var policy = opened.of(group.path("ModelPackageGroupName").asString());
        if (policy == null) {
            throw ServiceError.validation("ModelPackageGroup %s has no resource policy."
                    .formatted(group.path("ModelPackageGroupArn").asString()));
        }
        return policy;
    }
}
