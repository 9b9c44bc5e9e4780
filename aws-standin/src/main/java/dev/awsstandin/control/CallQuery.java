package dev.awsstandin.control;

import dev.awsstandin.kernel.LoggedCall;
import dev.awsstandin.policy.Glob;
import dev.awsstandin.wire.sigv4.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which calls of the log are asked for; all conditions must hold. */
final class CallQuery {

    private long after;
    private final List<Predicate<LoggedCall>> conditions = new ArrayList<>();

    private CallQuery() {}

    static CallQuery of(String query) {
        var asked = new CallQuery();
        PercentEncoding.fields(query).forEach(field -> asked.add(field.getKey(), field.getValue()));
        return asked;
    }

    /** Calls with higher numbers only. */
    long after() {
        return after;
    }

    boolean matches(LoggedCall call) {
        return conditions.stream().allMatch(condition -> condition.test(call));
    }

    private void add(String name, String value) {
        switch (name) {
            case "after" -> after = Long.parseLong(value);
            case "service" -> conditions.add(call -> call.service().equals(value));
            case "operation" -> conditions.add(call -> call.operation().equals(value));
            case "caller" -> conditions.add(call -> Glob.matches(value, call.principalArn()));
            case "fault" -> conditions.add(call -> value.equals(call.fault()));
            case "outcome" -> conditions.add(outcome(value));
            default -> throw new IllegalArgumentException("Calls are not asked for by " + name);
        }
    }

    /** Any other word is the code of an error. */
    private static Predicate<LoggedCall> outcome(String word) {
        return switch (word) {
            case "succeeded" -> LoggedCall::succeeded;
            case "refused" -> call -> !call.succeeded();
            case "faulted" -> call -> call.fault() != null;
            case "behind" -> LoggedCall::behind;
            default -> call -> word.equals(call.errorCode());
        };
    }
}
