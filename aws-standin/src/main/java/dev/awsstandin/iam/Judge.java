package dev.awsstandin.iam;

import dev.awsstandin.kernel.Caller;
import dev.awsstandin.policy.AccessRequest;
import dev.awsstandin.policy.PolicyDocument;
import dev.awsstandin.policy.Verdict;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks all policies that have a say. */
final class Judge {

    private final PrincipalPolicies policies;

    Judge(PrincipalPolicies policies) {
        this.policies = policies;
    }

    /** @param resourcePolicy null for a resource without a policy of its own */
    Judgement of(Caller caller, AccessRequest request, @Nullable String resourcePolicy) {
        var identity = PolicyDocument.together(policies.identity(caller), request);
        var boundary =
                policies.boundary(caller).map(policy -> policy.verdict(request)).orElse(Verdict.ALLOWED);
        if (resourcePolicy == null) {
            return new Judgement(identity, boundary, Verdict.ALLOWED, Verdict.ALLOWED, false);
        }
        var policy = PolicyDocument.resource(resourcePolicy);
        return new Judgement(
                identity,
                boundary,
                policy.verdictForNamed(new HashSet<>(List.of(caller.principalArn(), caller.arn())), request),
                policy.verdictForAccount(caller.account(), request),
                true);
    }
}
