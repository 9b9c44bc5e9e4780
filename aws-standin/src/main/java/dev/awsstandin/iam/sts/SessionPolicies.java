package dev.awsstandin.iam.sts;

import dev.awsstandin.iam.policy.ManagedPolicies;
import dev.awsstandin.iam.shared.Documents;
import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.kernel.Call;
import java.util.ArrayList;
import java.util.List;

/** The policies that AssumeRole narrows a session by. */
public record SessionPolicies(ManagedPolicies managed) {

    private static final int MOST_CHARACTERS = 2048;
    private static final int MOST_MANAGED = 10;

    /** A document as JSON text, managed policies as ARNs. */
    List<String> of(Call call) {
        var policies = new ArrayList<String>();
        if (call.has("Policy")) {
            var document = call.text("Policy");
            Documents.identity(document);
            if (document.length() > MOST_CHARACTERS) {
                throw IamErrors.invalid("Value at 'policy' failed to satisfy constraint: "
                        + "Member must have length less than or equal to " + MOST_CHARACTERS);
            }
            policies.add(document);
        }
        for (var policy : call.input().path("PolicyArns")) {
            policies.add(existing(policy.path("arn").asString("")));
        }
        if (call.input().path("PolicyArns").size() > MOST_MANAGED) {
            throw IamErrors.invalid("Only %d managed policies can narrow a session".formatted(MOST_MANAGED));
        }
        return policies;
    }

    private String existing(String arn) {
        if (managed.find(arn).isEmpty()) {
            throw IamErrors.invalid("The policy %s does not exist or is not attachable.".formatted(arn));
        }
        return arn;
    }
}
