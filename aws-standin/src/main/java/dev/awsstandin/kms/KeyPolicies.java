package dev.awsstandin.kms;

import dev.awsstandin.iam.decision.ResourcePolicies;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Permission;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.policy.MalformedPolicy;
import dev.awsstandin.policy.PolicyDocument;
import java.util.Map;

/** Checks key policies before they are put, so that nobody locks a key up for ever. */
final class KeyPolicies {

    private final Cloud cloud;
    private final ResourcePolicies policies;

    KeyPolicies(Cloud cloud, ResourcePolicies policies) {
        this.cloud = cloud;
        this.policies = policies;
    }

    /** Leaves everything to the account's IAM policies. */
    String usual() {
        return """
                {
                  "Version" : "2012-10-17",
                  "Id" : "key-default-1",
                  "Statement" : [ {
                    "Sid" : "Enable IAM User Permissions",
                    "Effect" : "Allow",
                    "Principal" : { "AWS" : "%s" },
                    "Action" : "kms:*",
                    "Resource" : "*"
                  } ]
                }""".formatted(cloud.iamArn("root"));
    }

    /** The policy in the call, fit for the key. */
    String sound(Call call, String keyArn, Map<String, String> tags) {
        var document = call.text("Policy");
        if (!policies.nameExisting(read(document))) {
            throw KmsErrors.malformed("Policy contains a statement with one or more invalid principals.");
        }
        var later = new Permission("kms:PutKeyPolicy", new Resource(keyArn, tags).guardedBy(document), Map.of());
        if (!call.input().path("BypassPolicyLockoutSafetyCheck").asBoolean(false) && !policies.allow(call, later)) {
            throw KmsErrors.malformed("The new key policy will not allow you to update the key policy in the future.");
        }
        return document;
    }

    private static PolicyDocument read(String document) {
        try {
            return PolicyDocument.resource(document);
        } catch (MalformedPolicy e) {
            throw KmsErrors.malformed(e.message());
        }
    }
}
