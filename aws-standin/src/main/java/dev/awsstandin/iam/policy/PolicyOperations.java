package dev.awsstandin.iam.policy;

import dev.awsstandin.iam.shared.Documents;
import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.iam.shared.IamPath;
import dev.awsstandin.iam.shared.IamTags;
import dev.awsstandin.iam.shared.Markers;
import dev.awsstandin.iam.shared.Texts;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Permission;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** IAM's operations on managed policies. */
public final class PolicyOperations {

    private final Cloud cloud;
    private final ManagedPolicies policies;
    private final PolicyUse use;
    private final PolicyView views;

    public PolicyOperations(Cloud cloud, ManagedPolicies policies, PolicyUse use) {
        this.cloud = cloud;
        this.policies = policies;
        this.use = use;
        this.views = new PolicyView(use);
    }

    public void offerOn(Registry registry) {
        registry.offer(Operation.write("iam", "CreatePolicy", this::create)
                .on(call -> Resource.of(wantedArn(call)))
                .with(call -> IamTags.inRequest(IamTags.read(call.input().path("Tags"))))
                .alsoNeeding(this::tagging));
        registry.offer(Operation.write("iam", "DeletePolicy", this::delete).on(PolicyOperations::named));
        registry.offer(
                Operation.read("iam", "ListPolicies", this::list).on(call -> Resource.of(cloud.iamArn("policy/"))));
        registry.offer(Operation.read("iam", "GetPolicy", this::get).on(PolicyOperations::named));
    }

    private String wantedArn(Call call) {
        return cloud.iamArn("policy" + IamPath.of(call) + call.text("PolicyName"));
    }

    private List<Permission> tagging(Call call) {
        var tags = IamTags.read(call.input().path("Tags"));
        return tags.isEmpty()
                ? List.of()
                : List.of(new Permission("iam:TagPolicy", Resource.of(wantedArn(call)), IamTags.inRequest(tags)));
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
                .put("path", IamPath.of(call))
                .put("description", call.text("Description"))
                .put("created", Timestamps.iso(call.now()))
                .put("document", call.text("PolicyDocument"))
                .set("tags", Texts.toJson(IamTags.read(call.input().path("Tags"))));
        policies.save(arn, policy);
        return Json.object().set("Policy", views.created(policy));
    }

    private ObjectNode get(Call call) {
        return Json.object().set("Policy", views.full(policies.get(call.text("PolicyArn"))));
    }

    private ObjectNode delete(Call call) {
        var arn = call.text("PolicyArn");
        policies.get(arn);
        if (use.attachments(arn) + use.bounds(arn) > 0) {
            throw IamErrors.conflict("Cannot delete a policy attached to entities.");
        }
        if (new PolicyVersions(policies.get(arn)).all().size() > 1) {
            throw IamErrors.conflict("This policy has more than one version. Before you delete a policy, you must "
                    + "delete the policy's versions. The default version is deleted with the policy.");
        }
        policies.remove(arn);
        return Json.object();
    }

    private ObjectNode list(Call call) {
        var found =
                policies.all().stream().filter(policy -> asked(call, policy)).toList();
        var page = cloud.pages()
                .page(call, PageStyle.IAM, found, policy -> policy.path("arn").asString());
        return Markers.answer("Policies", page.map(views::listed));
    }

    /** There are no policies of AWS's own. */
    private boolean asked(Call call, ObjectNode policy) {
        var arn = policy.path("arn").asString();
        var attached = !call.input().path("OnlyAttached").asBoolean(false) || use.attachments(arn) > 0;
        var used = switch (call.text("PolicyUsageFilter")) {
            case "PermissionsPolicy" -> use.attachments(arn) > 0;
            case "PermissionsBoundary" -> use.bounds(arn) > 0;
            default -> true;
        };
        return attached
                && used
                && !call.text("Scope").equals("AWS")
                && policy.path("path").asString().startsWith(call.has("PathPrefix") ? call.text("PathPrefix") : "/");
    }
}
