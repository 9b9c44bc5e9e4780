package dev.awsstandin.quota;

import dev.awsstandin.fault.ServiceFailures;
import dev.awsstandin.kernel.Call;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Refuses the calls that are more than the quotas allow, counted by account and operation; there is one region. It
 * goes by real time: a client's back-off does, and moving behaviour time must give nobody more calls.
 */
public final class Throttle {

    private final Supplier<Quotas> kept;
    private final Consumer<Quotas> keep;
    private final ServiceFailures failures;
    private final LongSupplier nanoseconds;
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
    private volatile Quotas quotas;

    /**
     * @param kept tells the quotas that were kept last
     * @param keep is told each change
     * @param nanoseconds real time that never goes back
     */
    public Throttle(Supplier<Quotas> kept, Consumer<Quotas> keep, ServiceFailures failures, LongSupplier nanoseconds) {
        this.kept = kept;
        this.keep = keep;
        this.failures = failures;
        this.nanoseconds = nanoseconds;
        this.quotas = kept.get();
    }

    public Quotas quotas() {
        return quotas;
    }

    /** From now on these hold; all buckets are full again. */
    public synchronized void change(Quotas next) {
        keep.accept(next);
        quotas = next;
        buckets.clear();
    }

    /** Goes by what is kept now. */
    public synchronized void reload() {
        quotas = kept.get();
        buckets.clear();
    }

    /** Counts the call, and throws the service's error when it is one too many. */
    public void require(Call call) {
        var rate = quotas.of(call.service(), call.operation());
        if (rate.isPresent() && !bucket(call, rate.get()).take(nanoseconds.getAsLong())) {
            throw failures.throttled(call.service());
        }
    }

    private TokenBucket bucket(Call call, Rate rate) {
        return buckets.computeIfAbsent(
                String.join(":", call.caller().account(), call.service(), call.operation()),
                key -> new TokenBucket(rate, nanoseconds.getAsLong()));
    }
}
