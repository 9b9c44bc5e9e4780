package dev.awsstandin.kernel.state;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs one flush a moment after it was asked for, however often it was asked meanwhile. */
final class Flusher implements AutoCloseable {

    private static final long MOMENT_MILLIS = 200;

    private final Runnable flush;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("aws-standin-flush").factory());

    Flusher(Runnable flush) {
        this.flush = flush;
    }

    void ask() {
        if (!timer.isShutdown() && asked.compareAndSet(false, true)) {
            var unused = timer.schedule(this::run, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void run() {
        asked.set(false);
        flush.run();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
