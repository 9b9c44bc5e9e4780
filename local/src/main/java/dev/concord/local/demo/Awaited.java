package dev.concord.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for what AWS does behind its answers; there is nobody to be told by. */
final class Awaited {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    private Awaited() {}

    /** Returns once the condition holds; gives up with a sentence about {@code what} after two minutes. */
    static void until(String what, BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end) || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Gave up waiting until " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** How far something is. */
    record Step(boolean done, int count) {}

    /** Returns once the work is done, or its count has stood still for a minute. */
    static void whileGrowing(Supplier<Step> work) {
        var end = Instant.now().plus(STANDSTILL);
        for (var step = work.get(); !step.done() && Instant.now().isBefore(end); ) {
            LockSupport.parkNanos(PAUSE.toNanos());
            var next = work.get();
            if (next.count() > step.count()) {
                end = Instant.now().plus(STANDSTILL);
            }
            step = next;
        }
    }
}
