package dev.awsstandin.iam.decision;

import dev.awsstandin.kernel.AccessDenied;
import dev.awsstandin.kernel.Authorizer;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Permission;
import dev.awsstandin.policy.AccessRequest;
import java.util.HashMap;

/** Allows what an identity or resource policy allows, unless a boundary does not allow it too or anything denies it. */
public final class Authorization implements Authorizer {

    private final Judge judge;
    private final CallContext context;

    public Authorization(Judge judge, CallContext context) {
        this.judge = judge;
        this.context = context;
    }

    @Override
    public void authorize(Operation operation, Call call) {
        var action = operation.action();
        if (action == null) {
            return;
        }
        for (var resource : operation.resources().apply(call)) {
            require(call, new Permission(action, resource, operation.context().apply(call)));
        }
        operation.further().apply(call).forEach(permission -> require(call, permission));
    }

    /** What the policies say to the caller who wants this. */
    Judgement judge(Call call, Permission wanted) {
        var keys = new HashMap<>(context.of(call, wanted.resource(), wanted.service()));
        keys.putAll(wanted.keys());
        var request = new AccessRequest(wanted.action(), wanted.resource().arn(), keys);
        return judge.of(call.caller(), request, wanted.resource());
    }

    private void require(Call call, Permission wanted) {
        var judgement = judge(call, wanted);
        if (!judgement.allowed()) {
            throw new AccessDenied("User: %s is not authorized to perform: %s on resource: %s %s"
                    .formatted(
                            call.caller().arn(),
                            wanted.action(),
                            wanted.resource().arn(),
                            judgement.because(wanted.action())));
        }
    }
}
