package dev.awsstandin.fault;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.policy.Glob;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are meant; what is null does not matter.
 *
 * @param caller matches the ARN of the user or role, or that of the session; {@code *} and {@code ?} are wildcards
 */
public record Target(
        @Nullable String service,
        @Nullable String operation,
        @Nullable String caller) {

    public static Target everything() {
        return new Target(null, null, null);
    }

    public static Target operation(String service, String operation) {
        return new Target(service, operation, null);
    }

    public Target by(String callerPattern) {
        return new Target(service, operation, callerPattern);
    }

    boolean matches(Call call) {
        return (service == null || service.equals(call.service()))
                && (operation == null || operation.equals(call.operation()))
                && (caller == null || isMade(caller, call));
    }

    private static boolean isMade(String pattern, Call call) {
        return Glob.matches(pattern, call.caller().principalArn())
                || Glob.matches(pattern, call.caller().arn());
    }
}
