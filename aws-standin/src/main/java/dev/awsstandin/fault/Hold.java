package dev.awsstandin.fault;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Where calls wait. */
final class Hold {

    private final AtomicInteger waiting = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(1);
    private volatile boolean open;

    /** Returns when it is released, or when the time is over. */
    void await(@Nullable Duration longest) {
        var here = gate;
        if (open) {
            return;
        }
        waiting.incrementAndGet();
        try {
            if (longest == null) {
                here.await();
            } else {
                var unused = here.await(longest.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
    }

    int waiting() {
        return waiting.get();
    }

    /** Lets go of those who wait now. */
    synchronized void release() {
        var released = gate;
        gate = new CountDownLatch(1);
        released.countDown();
    }

    /** Lets go of those who wait now, and of everybody later. */
    synchronized void open() {
        open = true;
        gate.countDown();
    }
}
