package dev.concord.ui.parts;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Something that a page does again and again until it ends. */
final class Repeated {
    private final UI ui;
    private final Duration pause;
    private final Runnable action;
    private volatile boolean over;

    Repeated(UI ui, Duration pause, Runnable action) {
        this.ui = ui;
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
                .execute(() -> {
                    if (!over) {
                        ui.accessLater(this::run, this::end).run();
                    }
                });
    }

    private void run() {
        if (!over) {
            next();
            action.run();
        }
    }
}
