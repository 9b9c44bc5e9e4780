package dev.awsstandin.iam;

import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Table;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The account's managed policies by ARN; the document is that of the version in force. */
final class ManagedPolicies {

    private final Table policies;

    ManagedPolicies(Cloud cloud) {
        this.policies = cloud.store().table("iam.policies");
    }

    Optional<ObjectNode> find(String arn) {
        return policies.get(arn);
    }

    ObjectNode get(String arn) {
        return find(arn)
                .orElseThrow(() -> IamErrors.missing("Policy %s does not exist or is not attachable.".formatted(arn)));
    }

    Optional<String> document(String arn) {
        return find(arn).map(policy -> policy.path("document").asString());
    }

    void requireBoundary(String arn) {
        if (!policies.contains(arn)) {
            throw IamErrors.missing("Scope ARN: %s does not exist or is not attachable.".formatted(arn));
        }
    }

    List<ObjectNode> all() {
        return policies.all();
    }

    void remove(String arn) {
        policies.remove(arn);
    }

    void save(String arn, ObjectNode policy) {
        policies.put(arn, policy);
    }
}
