package dev.awsstandin.iam.decision;

import dev.awsstandin.kernel.Caller;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.policy.AccessRequest;
import dev.awsstandin.policy.PolicyDocument;
import dev.awsstandin.policy.Verdict;
import java.util.HashSet;
import java.util.List;

/** Asks all policies that have a say. */
public final class Judge {

    private final PrincipalPolicies policies;

    public Judge(PrincipalPolicies policies) {
        this.policies = policies;
    }

    Judgement of(Caller caller, AccessRequest request, Resource resource) {
        var identity = PolicyDocument.together(policies.identity(caller), request);
        var boundary =
                policies.boundary(caller).map(policy -> policy.verdict(request)).orElse(Verdict.ALLOWED);
        var session = policies.session(caller, request);
        if (resource.policy() == null) {
            return new Judgement(
                    identity, boundary, session, Verdict.ALLOWED, Verdict.ALLOWED, false, resource.granted());
        }
        var policy = PolicyDocument.resource(resource.policy());
        var account = policy.verdictForAccount(caller.account(), request);
        return new Judgement(
                identity,
                boundary,
                session,
                policy.verdictForNamed(new HashSet<>(List.of(caller.principalArn(), caller.arn())), request),
                account == Verdict.SILENT && !resource.exclusive() ? Verdict.ALLOWED : account,
                true,
                resource.granted());
    }
}
