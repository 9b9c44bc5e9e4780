package dev.awsstandin.iam.policy;

import dev.awsstandin.iam.shared.IamTags;
import dev.awsstandin.iam.shared.Texts;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.node.ObjectNode;

/** Managed policies as IAM shows them. */
record PolicyView(PolicyUse use) {

    /** With description and tags, as GetPolicy shows it. */
    ObjectNode full(ObjectNode policy) {
        var view = listed(policy);
        if (!policy.path("description").asString("").isEmpty()) {
            view.put("Description", policy.path("description").asString());
        }
        return tagged(policy, view);
    }

    /** With tags only, as CreatePolicy shows it. */
    ObjectNode created(ObjectNode policy) {
        return tagged(policy, listed(policy));
    }

    /** Without description and tags, as ListPolicies shows it. */
    ObjectNode listed(ObjectNode policy) {
        var arn = policy.path("arn").asString();
        return Json.object()
                .put("PolicyName", policy.path("name").asString())
                .put("PolicyId", policy.path("id").asString())
                .put("Arn", arn)
                .put("Path", policy.path("path").asString())
                .put("DefaultVersionId", new PolicyVersions(policy).inForce())
                .put("AttachmentCount", use.attachments(arn))
                .put("PermissionsBoundaryUsageCount", use.bounds(arn))
                .put("IsAttachable", true)
                .put("CreateDate", policy.path("created").asString())
                .put(
                        "UpdateDate",
                        policy.path("updated").asString(policy.path("created").asString()));
    }

    private static ObjectNode tagged(ObjectNode policy, ObjectNode view) {
        var tags = Texts.fromJson(policy.path("tags"));
        return tags.isEmpty() ? view : view.set("Tags", IamTags.write(tags));
    }
}
