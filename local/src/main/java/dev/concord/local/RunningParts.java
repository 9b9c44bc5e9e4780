package dev.concord.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, to be stopped in the opposite order, once, even while the start is still going on. */
final class RunningParts implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private volatile boolean stopping;

    /** Takes charge of a part; one that comes after the stop is stopped at once. */
    <T extends AutoCloseable> T add(T part) {
        synchronized (this) {
            if (!stopping) {
                parts.push(part);
                return part;
            }
        }
        stop(part);
        throw new CannotStart("Concord was stopped while it started.");
    }

    @Override
    public void close() {
        stopping = true;
        stopAll();
    }

    private synchronized void stopAll() {
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    /** Whether somebody has asked to stop: what fails from then on fails because of it. */
    boolean stopping() {
        return stopping;
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            log().error("{} did not stop cleanly", part.getClass().getSimpleName(), e);
        }
    }

    /** Looked up late: where the log goes is known only after the start. */
    private static Logger log() {
        return LoggerFactory.getLogger(RunningParts.class);
    }
}
