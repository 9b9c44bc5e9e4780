package dev.awsstandin.iam.decision;

import dev.awsstandin.kernel.Caller;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.policy.AccessRequest;
import dev.awsstandin.policy.PolicyDocument;
import dev.awsstandin.policy.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** One action on one resource, judged but not done. Of the context only the principal is known by itself. */
final class SimulatedCall {

    private final PrincipalPolicies policies;
    private final Judge judge;

    SimulatedCall(PrincipalPolicies policies) {
        this.policies = policies;
        this.judge = new Judge(policies);
    }

    ObjectNode result(Caller principal, String action, String resource, Map<String, List<String>> given) {
        var context = new HashMap<String, List<String>>();
        context.put("aws:PrincipalArn", List.of(principal.principalArn()));
        context.put("aws:PrincipalAccount", List.of(principal.account()));
        policies.tags(principal).forEach((key, value) -> context.put("aws:PrincipalTag/" + key, List.of(value)));
        context.putAll(given);
        var judgement = judge.of(principal, new AccessRequest(action, resource, context), Resource.of(resource));
        var result = Json.object()
                .put("EvalActionName", action)
                .put("EvalResourceName", resource)
                .put("EvalDecision", decision(judgement));
        result.putArray("MatchedStatements");
        missing(principal, context.keySet()).forEach(result.putArray("MissingContextValues")::add);
        if (policies.boundary(principal).isPresent()) {
            result.putObject("PermissionsBoundaryDecisionDetail")
                    .put("AllowedByPermissionsBoundary", judgement.boundary() == Verdict.ALLOWED);
        }
        return result;
    }

    private static String decision(Judgement judgement) {
        if (judgement.allowed()) {
            return "allowed";
        }
        return judgement.identity() == Verdict.DENIED || judgement.boundary() == Verdict.DENIED
                ? "explicitDeny"
                : "implicitDeny";
    }

    /** The keys that the policies ask for and nobody gave. */
    private Set<String> missing(Caller principal, Set<String> given) {
        var known = given.stream().map(key -> key.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return Stream.concat(policies.identity(principal).stream(), policies.boundary(principal).stream())
                .map(PolicyDocument::conditionKeys)
                .flatMap(Set::stream)
                .filter(key -> !known.contains(key.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
