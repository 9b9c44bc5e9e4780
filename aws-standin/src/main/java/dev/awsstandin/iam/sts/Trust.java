package dev.awsstandin.iam.sts;

import dev.awsstandin.iam.decision.CallContext;
import dev.awsstandin.iam.decision.PrincipalPolicies;
import dev.awsstandin.iam.role.Role;
import dev.awsstandin.kernel.AccessDenied;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.policy.AccessRequest;
import dev.awsstandin.policy.PolicyDocument;
import dev.awsstandin.policy.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Decides who may assume a role. A trust policy that names the caller is enough; one that trusts the account leaves it
 * to the caller's own policies. A boundary must allow it in both cases, and nothing may deny it.
 */
public final class Trust {

    private final Cloud cloud;
    private final PrincipalPolicies policies;
    private final CallContext context;

    public Trust(Cloud cloud, PrincipalPolicies policies, CallContext context) {
        this.cloud = cloud;
        this.policies = policies;
        this.context = context;
    }

    /** Each of the actions must be allowed; the keys are those of AssumeRole itself. */
    void require(Call call, Role role, List<String> actions, Map<String, List<String>> ownKeys) {
        var keys = new HashMap<>(context.of(call, new Resource(role.arn(), role.tags()), "iam"));
        keys.putAll(ownKeys);
        var trust = PolicyDocument.trust(role.trust());
        for (var action : actions) {
            if (!allowed(call, trust, new AccessRequest(action, role.arn(), keys))) {
                throw denied(call, action, role.arn());
            }
        }
    }

    private boolean allowed(Call call, PolicyDocument trust, AccessRequest request) {
        var caller = call.caller();
        var named = trust.verdictForNamed(new HashSet<>(List.of(caller.principalArn(), caller.arn())), request);
        var account = trust.verdictForAccount(cloud.account(), request);
        var identity = PolicyDocument.together(policies.identity(caller), request);
        var boundary =
                policies.boundary(caller).map(policy -> policy.verdict(request)).orElse(Verdict.ALLOWED);
        var session = policies.session(caller, request);
        if (List.of(named, account, identity).contains(Verdict.DENIED)
                || boundary != Verdict.ALLOWED
                || session != Verdict.ALLOWED) {
            return false;
        }
        return named == Verdict.ALLOWED || (account == Verdict.ALLOWED && identity == Verdict.ALLOWED);
    }

    static AccessDenied denied(Call call, String action, String roleArn) {
        return new AccessDenied("User: %s is not authorized to perform: %s on resource: %s"
                .formatted(call.caller().arn(), action, roleArn));
    }
}
