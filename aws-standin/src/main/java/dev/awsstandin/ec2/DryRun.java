package dev.awsstandin.ec2;

import dev.awsstandin.kernel.Handler;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.ServiceError;

/** Operations that stop after authorisation when only that is asked. */
final class DryRun {

    private DryRun() {}

    static Operation read(String name, Handler handler) {
        return Operation.read("ec2", name, stopping(handler));
    }

    static Operation write(String name, Handler handler) {
        return Operation.write("ec2", name, stopping(handler));
    }

    private static Handler stopping(Handler handler) {
        return call -> {
            if (call.input().path("DryRun").asBoolean(false)) {
                throw new ServiceError("DryRunOperation", 412, "Request would have succeeded, but DryRun flag is set.");
            }
            return handler.handle(call);
        };
    }
}
