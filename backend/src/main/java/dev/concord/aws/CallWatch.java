package dev.concord.aws;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Watches the calls of each thread: only AwsCalls lets one call, and the last call that AWS answered is known. */
@Component
public class CallWatch {
    private final ThreadLocal<Seen> threads = ThreadLocal.withInitial(Seen::new);

    private static final class Seen {
        private boolean calling;
        private Optional<AwsOperation> begun = Optional.empty();
        private Optional<CallMade> answered = Optional.empty();
    }

    /** The result of something, and the last call that AWS answered meanwhile. */
    public record Watched<T>(T result, CallMade call) {}

    /** Does something that calls AWS. What fails leaves nothing behind. */
    public <T> Watched<T> during(Supplier<T> work) {
        var seen = threads.get();
        seen.answered = Optional.empty();
        try {
            var result = work.get();
            return new Watched<>(
                    result, seen.answered.orElseThrow(() -> new IllegalStateException("AWS has not been called")));
        } finally {
            seen.answered = Optional.empty();
        }
    }

    /** Until {@link #end}, this thread may call. */
    void let() {
        var seen = threads.get();
        if (seen.calling) {
            throw new IllegalStateException("A call to AWS must not be made inside of another");
        }
        seen.calling = true;
        seen.begun = Optional.empty();
    }

    void end() {
        threads.get().calling = false;
    }

    void begins(AwsOperation operation) {
        var seen = threads.get();
        if (!seen.calling) {
            throw new IllegalStateException(operation + " must be called through AwsCalls");
        }
        seen.begun = Optional.of(operation);
    }

    void answered(CallMade call) {
        threads.get().answered = Optional.of(call);
    }

    /** The operation that began last since this thread was let; none when it failed before. */
    Optional<AwsOperation> begun() {
        return threads.get().begun;
    }
}
