package dev.concord.ui.parts;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Something that is done again and again until it ends, on a thread of its own. */
final class Repeated {
    private final Duration pause;
    private final Runnable action;
    private volatile boolean over;

    Repeated(Duration pause, Runnable action) {
        this.pause = pause;
        this.action = action;
        next();
    }

    void end() {
        over = true;
    }

    private void next() {
        CompletableFuture.delayedExecutor(
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS,
                        task -> Thread.ofVirtual().start(task))
                .execute(this::run);
    }

    private void run() {
        if (!over) {
            next();
            action.run();
        }
    }
}
