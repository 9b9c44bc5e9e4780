package dev.awsstandin.sqs;

import dev.awsstandin.iam.decision.ResourcePolicies;
import dev.awsstandin.policy.MalformedPolicy;
import dev.awsstandin.policy.PolicyDocument;

/** The policies of queues. Within the account they add to what people's own policies allow, and may deny. */
final class QueuePolicies {

    private QueuePolicies() {}

    static void requireSound(String document, ResourcePolicies policies) {
        try {
            if (!policies.nameExisting(PolicyDocument.resource(document))) {
                throw SqsErrors.attributeValue("Policy");
            }
        } catch (MalformedPolicy e) {
            throw SqsErrors.attributeValue("Policy");
        }
    }
}
