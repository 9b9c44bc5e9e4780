package dev.awsstandin.iam.policy;

import dev.awsstandin.iam.shared.Documents;
import dev.awsstandin.iam.shared.Markers;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import tools.jackson.databind.node.ObjectNode;

/** IAM's operations on the versions of managed policies. */
public final class PolicyVersionOperations {

    private final Cloud cloud;
    private final ManagedPolicies policies;

    public PolicyVersionOperations(Cloud cloud, ManagedPolicies policies) {
        this.cloud = cloud;
        this.policies = policies;
    }

    public void offerOn(Registry registry) {
        registry.offer(
                Operation.write("iam", "CreatePolicyVersion", this::create).on(PolicyVersionOperations::named));
        registry.offer(
                Operation.write("iam", "DeletePolicyVersion", this::delete).on(PolicyVersionOperations::named));
        registry.offer(Operation.read("iam", "GetPolicyVersion", this::get).on(PolicyVersionOperations::named));
        registry.offer(Operation.read("iam", "ListPolicyVersions", this::list).on(PolicyVersionOperations::named));
        registry.offer(Operation.write("iam", "SetDefaultPolicyVersion", this::takeForce)
                .on(PolicyVersionOperations::named));
    }

    private static Resource named(Call call) {
        return Resource.of(call.text("PolicyArn"));
    }

    private PolicyVersions versions(Call call) {
        return new PolicyVersions(policies.get(call.text("PolicyArn")));
    }

    private ObjectNode create(Call call) {
        Documents.identity(call.text("PolicyDocument"));
        var changed = versions(call)
                .with(
                        call.text("PolicyDocument"),
                        call.now(),
                        call.input().path("SetAsDefault").asBoolean(false));
        save(call, changed);
        var versions = new PolicyVersions(changed);
        return Json.object().set("PolicyVersion", versions.listed(versions.all().getFirst()));
    }

    private ObjectNode get(Call call) {
        var versions = versions(call);
        return Json.object().set("PolicyVersion", versions.full(versions.get(call.text("VersionId"))));
    }

    private ObjectNode list(Call call) {
        var versions = versions(call);
        var page = cloud.pages()
                .page(
                        call,
                        PageStyle.IAM,
                        versions.all(),
                        version -> version.path("id").asString());
        return Markers.answer("Versions", page.map(versions::listed));
    }

    private ObjectNode delete(Call call) {
        return save(call, versions(call).without(call.text("VersionId")));
    }

    private ObjectNode takeForce(Call call) {
        return save(call, versions(call).inForce(call.text("VersionId")));
    }

    private ObjectNode save(Call call, ObjectNode changed) {
        policies.save(call.text("PolicyArn"), changed);
        return Json.object();
    }
}
