package dev.concord.aws;

import java.util.Optional;
import java.util.function.Consumer;
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
        private Consumer<AwsOperation> hears = operation -> {};
    }

    /** The result of something, and the last call that AWS answered meanwhile. */
    public record Watched<T>(T result, CallMade call) {}

    /** The same, and nobody hears of each. */
    public <T> Watched<T> during(Supplier<T> work) {
        return during(work, operation -> {});
    }

    /** Does something that calls AWS; whoever hears is told of each call before it is sent. What fails leaves nothing behind. */
    public <T> Watched<T> during(Supplier<T> work, Consumer<AwsOperation> hears) {
        var seen = threads.get();
        seen.answered = Optional.empty();
        seen.hears = hears;
        try {
            var result = work.get();
            return new Watched<>(
                    result, seen.answered.orElseThrow(() -> new IllegalStateException("AWS has not been called")));
        } finally {
            seen.hears = operation -> {};
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
        seen.hears.accept(operation);
    }

    void answered(CallMade call) {
        threads.get().answered = Optional.of(call);
    }

    /** The operation that began last since this thread was let; none when it failed before. */
    Optional<AwsOperation> begun() {
        return threads.get().begun;
    }
}
