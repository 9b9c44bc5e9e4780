package dev.concord.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.concord.shared.Changes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets a page read again when something changed on any node; changes that come close together are read once. */
@org.springframework.stereotype.Component
public class Live {
    private static final Duration GATHER = Duration.ofMillis(150);

    private final Changes changes;
    private final Executor later =
            CompletableFuture.delayedExecutor(GATHER.toMillis(), TimeUnit.MILLISECONDS, Live::onOwnThread);

    Live(Changes changes) {
        this.changes = changes;
    }

    /** Runs the reading with the page's session locked, from when the component is attached until it is detached. */
    public void follow(Component component, Set<String> topics, Runnable reading) {
        component.addAttachListener(attached -> {
            var listening = listen(attached.getUI(), topics, reading);
            component.addDetachListener(detached -> {
                listening.close();
                detached.unregisterListener();
            });
        });
    }

    private Changes.Registration listen(UI ui, Set<String> topics, Runnable reading) {
        var asked = new AtomicBoolean();
        return changes.listen(topic -> {
            if (topics.contains(topic) && asked.compareAndSet(false, true)) {
                later.execute(() -> {
                    asked.set(false);
                    ui.accessLater(reading::run, () -> {}).run();
                });
            }
        });
    }

    private static void onOwnThread(Runnable task) {
        Thread.ofVirtual().start(task);
    }
}
