package dev.awsstandin.iam;

import dev.awsstandin.kernel.AccessDenied;
import dev.awsstandin.kernel.Authorizer;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.policy.AccessRequest;
import dev.awsstandin.policy.PolicyDocument;
import dev.awsstandin.policy.Verdict;
import java.util.HashMap;

/** Allows what an identity policy allows, unless a boundary does not allow it too or anything denies it. */
final class Authorization implements Authorizer {

    private final PrincipalPolicies policies;
    private final CallContext context;

    Authorization(PrincipalPolicies policies, CallContext context) {
        this.policies = policies;
        this.context = context;
    }

    @Override
    public void authorize(Operation operation, Call call) {
        var action = operation.action();
        if (action == null) {
            return;
        }
        for (var resource : operation.resources().apply(call)) {
            var keys = new HashMap<>(context.of(call, resource));
            keys.putAll(operation.context().apply(call));
            decide(call, new AccessRequest(action, resource.arn(), keys), resource);
        }
    }

    private void decide(Call call, AccessRequest request, Resource resource) {
        var identity = PolicyDocument.together(policies.identity(call.caller()), request);
        var boundary = policies.boundary(call.caller())
                .map(policy -> policy.verdict(request))
                .orElse(Verdict.ALLOWED);
        if (identity == Verdict.DENIED) {
            throw denied(call, request, resource, "with an explicit deny in an identity-based policy");
        }
        if (boundary == Verdict.DENIED) {
            throw denied(call, request, resource, "with an explicit deny in a permissions boundary");
        }
        if (identity == Verdict.SILENT) {
            throw denied(call, request, resource, because("identity-based policy", request));
        }
        if (boundary == Verdict.SILENT) {
            throw denied(call, request, resource, because("permissions boundary", request));
        }
    }

    private static String because(String kind, AccessRequest request) {
        return "because no %s allows the %s action".formatted(kind, request.action());
    }

    private static AccessDenied denied(Call call, AccessRequest request, Resource resource, String why) {
        return new AccessDenied("User: %s is not authorized to perform: %s on resource: %s %s"
                .formatted(call.caller().arn(), request.action(), resource.arn(), why));
    }
}
