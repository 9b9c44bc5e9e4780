package dev.awsstandin.fuzz;

import dev.awsstandin.fuzz.http.RawAnswer;
import dev.awsstandin.kernel.LoggedCall;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How far the requests of a run came: a run whose requests all end at the door shows nothing. */
final class Tally {

    private final Set<String> succeeded = new HashSet<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int cases;
    private int calls;
    private int signedCalls;
    private int succeededCalls;

    void count(RawAnswer answer, List<LoggedCall> logged) {
        cases++;
        statuses.merge(answer.status(), 1, Integer::sum);
        for (var call : logged) {
            calls++;
            if (!call.principalArn().isEmpty()) {
                signedCalls++;
            }
            if (call.succeeded()) {
                succeededCalls++;
                succeeded.add(call.service() + ":" + call.operation());
            }
        }
    }

    double shareSigned() {
        return (double) signedCalls / Math.max(1, calls);
    }

    double shareSucceeded() {
        return (double) succeededCalls / Math.max(1, calls);
    }

    /** The operations that succeeded at least once. */
    Set<String> succeeded() {
        return Set.copyOf(succeeded);
    }

    @Override
    public String toString() {
        return "%d cases, %d calls, %.0f%% of them signed, %.0f%% succeeded; %d operations succeeded; answers by status %s"
                .formatted(cases, calls, 100 * shareSigned(), 100 * shareSucceeded(), succeeded.size(), statuses);
    }
}
