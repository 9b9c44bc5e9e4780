package dev.concord.local.demo;

import dev.concord.aws.PolicyTemplate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.ContextKeyTypeEnum;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What roles may do: as their policies list it, and as AWS decides it. */
public final class PolicyProof {
    private final IamClient iam;

    private PolicyProof(DemoCloud cloud) {
        this.iam = cloud.iam();
    }

    public static PolicyProof in(DemoCloud cloud) {
        return new PolicyProof(cloud);
    }

    /** Those of the actions that AWS would let the role do to the resource. */
    public Set<String> allowed(String role, Collection<String> actions, String resource, Map<String, String> context) {
        var entries = context.entrySet().stream()
                .map(entry -> ContextEntry.builder()
                        .contextKeyName(entry.getKey())
                        .contextKeyValues(entry.getValue())
                        .contextKeyType(ContextKeyTypeEnum.STRING)
                        .build())
                .toList();
        var allowed = new TreeSet<String>();
        iam
                .simulatePrincipalPolicyPaginator(simulate -> simulate.policySourceArn(role)
                        .actionNames(actions)
                        .resourceArns(resource)
                        .contextEntries(entries))
                .evaluationResults()
                .stream()
                .filter(result -> result.evalDecision() == PolicyEvaluationDecisionType.ALLOWED)
                .map(EvaluationResult::evalActionName)
                .forEach(allowed::add);
        return allowed;
    }

    /** The actions that the statements of a policy allow. */
    public static Set<String> listed(String policy, String... statements) {
        var wanted = Set.of(statements);
        var listed = new TreeSet<String>();
        new JsonMapper()
                .readTree(PolicyTemplate.named(policy).text())
                .path("Statement")
                .valueStream()
                .filter(statement -> wanted.isEmpty()
                        || wanted.contains(statement.path("Sid").asString()))
                .flatMap(statement -> actions(statement.path("Action")))
                .forEach(listed::add);
        return listed;
    }

    private static Stream<String> actions(JsonNode action) {
        return action.isArray() ? action.valueStream().map(JsonNode::asString) : Stream.of(action.asString());
    }
}
