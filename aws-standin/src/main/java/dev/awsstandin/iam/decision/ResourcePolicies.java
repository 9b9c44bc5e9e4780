package dev.awsstandin.iam.decision;

import dev.awsstandin.iam.role.Principals;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Permission;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.policy.AccessRequest;
import dev.awsstandin.policy.PolicyDocument;
import dev.awsstandin.policy.Verdict;

/** What other services ask of IAM about the policies of their own resources. */
public final class ResourcePolicies {

    private final Authorization authorization;
    private final Principals principals;

    public ResourcePolicies(Authorization authorization, Principals principals) {
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

    /**
     * Whether the resource's own policy lets an AWS service do this; nothing else has a say.
     *
     * @param sourceArn on whose behalf the service acts
     */
    public boolean allowService(String service, String sourceArn, String action, Resource resource) {
        if (resource.policy() == null) {
            return false;
        }
        var keys = CallContext.ofService(service, sourceArn);
        var policy = PolicyDocument.resource(resource.policy());
        return policy.verdictForService(service, new AccessRequest(action, resource.arn(), keys)) == Verdict.ALLOWED;
    }
}
