package dev.awsstandin.sqs;

import dev.awsstandin.iam.ResourcePolicies;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.policy.MalformedPolicy;
import dev.awsstandin.policy.PolicyDocument;
import tools.jackson.databind.node.ObjectNode;

/** The policies of queues. Within the account they add to what people's own policies allow, and may deny. */
final class QueuePolicies {

    private final Cloud cloud;

    QueuePolicies(Cloud cloud) {
        this.cloud = cloud;
    }

    /** The queue's policy as it is asked: whatever it says, the account's own policies decide too. */
    String asked(String document) {
        var policy = document.isEmpty()
                ? Json.object().put("Version", "2012-10-17")
                : (ObjectNode) Json.mapper().readTree(document);
        var statements = Json.array().add(ownerStatement());
        var own = policy.path("Statement");
        if (own.isArray()) {
            own.forEach(statements::add);
        } else if (own.isObject()) {
            statements.add(own);
        }
        return policy.set("Statement", statements).toString();
    }

    private ObjectNode ownerStatement() {
        var statement =
                Json.object().put("Effect", "Allow").put("Action", "sqs:*").put("Resource", "*");
        statement.putObject("Principal").put("AWS", cloud.iamArn("root"));
        return statement;
    }

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
