package dev.awsstandin.iam.policy;

import dev.awsstandin.iam.shared.IamErrors;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.cloud.LateTable;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The account's managed policies by ARN; the document is that of the version in force. */
public final class ManagedPolicies {

    private final LateTable held;
    private final Table policies;

    public ManagedPolicies(Cloud cloud) {
        this.held = new LateTable(cloud, "iam.policies", Set.of("document"));
        this.policies = held.written();
    }

    public Optional<ObjectNode> find(String arn) {
        return policies.get(arn);
    }

    public ObjectNode get(String arn) {
        return find(arn)
                .orElseThrow(() -> IamErrors.missing("Policy %s does not exist or is not attachable.".formatted(arn)));
    }

    public Optional<String> document(String arn) {
        return find(arn).map(ManagedPolicies::document);
    }

    /** The document that decides now: another version's holds later. */
    public Optional<String> documentInForce(String arn) {
        return held.inForce(arn).map(ManagedPolicies::document);
    }

    private static String document(ObjectNode policy) {
        return policy.path("document").asString();
    }

    public void requireBoundary(String arn) {
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
        held.change(arn, policy);
    }
}
