package dev.awsstandin.iam;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Permission;
import dev.awsstandin.policy.PolicyDocument;

/** What other services ask of IAM about the policies of their own resources. */
public final class ResourcePolicies {

    private final Authorization authorization;
    private final Principals principals;

    ResourcePolicies(Authorization authorization, Principals principals) {
        this.authorization = authorization;
        this.principals = principals;
    }

    /** Whether all users and roles that the policy names exist. */
    public boolean nameExisting(PolicyDocument policy) {
        return principals.unknown(policy).isEmpty();
    }

    /** Whether the caller would be allowed this, with the policy that the resource is given here. */
    public boolean allow(Call call, Permission wanted) {
        return authorization.judge(call, wanted).allowed();
    }
}
