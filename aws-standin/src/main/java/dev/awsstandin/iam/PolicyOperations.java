package dev.awsstandin.iam;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.Timestamps;
import tools.jackson.databind.node.ObjectNode;

/** IAM's operations on managed policies. */
final class PolicyOperations {

    private static final String ONLY_VERSION = "v1";

    private final Cloud cloud;
    private final ManagedPolicies policies;

    PolicyOperations(Cloud cloud, ManagedPolicies policies) {
        this.cloud = cloud;
        this.policies = policies;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("iam", "CreatePolicy", this::create)
                .on(call -> Resource.of(wantedArn(call)))
                .with(call -> CallContext.requestTags(IamTags.read(call.input().path("Tags")))));
        registry.offer(Operation.read("iam", "GetPolicy", this::get).on(PolicyOperations::named));
        registry.offer(
                Operation.read("iam", "GetPolicyVersion", this::getVersion).on(PolicyOperations::named));
    }

    private String wantedArn(Call call) {
        return cloud.iamArn("policy" + RoleResources.path(call) + call.text("PolicyName"));
    }

    private static Resource named(Call call) {
        return Resource.of(call.text("PolicyArn"));
    }

    private ObjectNode create(Call call) {
        Documents.identity(call.text("PolicyDocument"));
        var arn = wantedArn(call);
        if (policies.find(arn).isPresent()) {
            throw IamErrors.exists("A policy called %s already exists. Duplicate names are not allowed."
                    .formatted(call.text("PolicyName")));
        }
        var policy = Json.object()
                .put("name", call.text("PolicyName"))
                .put("id", "ANPA" + Ids.upper(17))
                .put("arn", arn)
                .put("path", RoleResources.path(call))
                .put("description", call.text("Description"))
                .put("created", Timestamps.iso(call.now()))
                .put("document", call.text("PolicyDocument"))
                .set("tags", Texts.toJson(IamTags.read(call.input().path("Tags"))));
        policies.save(arn, policy);
        return Json.object().set("Policy", view(policy));
    }

    private ObjectNode get(Call call) {
        var policy = policies.get(call.text("PolicyArn"));
        var view = view(policy);
        if (!policy.path("description").asString("").isEmpty()) {
            view.put("Description", policy.path("description").asString());
        }
        return Json.object().set("Policy", view);
    }

    private ObjectNode getVersion(Call call) {
        var policy = policies.get(call.text("PolicyArn"));
        if (!call.text("VersionId").equals(ONLY_VERSION)) {
            throw IamErrors.missing("Policy %s version %s does not exist or is not attachable."
                    .formatted(call.text("PolicyArn"), call.text("VersionId")));
        }
        var answer = Json.object();
        answer.putObject("PolicyVersion")
                .put("Document", Documents.encoded(policy.path("document").asString()))
                .put("VersionId", ONLY_VERSION)
                .put("IsDefaultVersion", true)
                .put("CreateDate", policy.path("created").asString());
        return answer;
    }

    private static ObjectNode view(ObjectNode policy) {
        var view = Json.object()
                .put("PolicyName", policy.path("name").asString())
                .put("PolicyId", policy.path("id").asString())
                .put("Arn", policy.path("arn").asString())
                .put("Path", policy.path("path").asString())
                .put("DefaultVersionId", ONLY_VERSION)
                .put("AttachmentCount", 0)
                .put("PermissionsBoundaryUsageCount", 0)
                .put("IsAttachable", true)
                .put("CreateDate", policy.path("created").asString())
                .put("UpdateDate", policy.path("created").asString());
        var tags = Texts.fromJson(policy.path("tags"));
        return tags.isEmpty() ? view : view.set("Tags", IamTags.write(tags));
    }
}
