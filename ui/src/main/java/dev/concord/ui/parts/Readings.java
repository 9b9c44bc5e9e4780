package dev.concord.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import dev.concord.shared.Changed;
import dev.concord.shared.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * All that one browser tab reads again. Changes that come close together are read once and sent as one message: a second
 * message while the first is being written would be lost. A tab whose browser is away reads nothing until it is answered
 * next: what is drawn for nobody would pile up until the session ends.
 */
final class Readings {
    private static final Duration GATHER = Duration.ofMillis(150);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final UI ui;
    private final List<Reading> readings = new CopyOnWriteArrayList<>();
    private final Set<Reading> due = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile long earliestNanos = System.nanoTime();

    Readings(UI ui) {
        this.ui = ui;
    }

    /** What one component reads when one of the topics changed; if it names a thing, only when that did, or anything. */
    record Reading(Set<Topic> topics, Supplier<String> id, Runnable action) {
        boolean concerns(Changed changed) {
            var thing = id.get();
            return topics.contains(changed.topic())
                    && (changed.id().isEmpty() || thing.isEmpty() || thing.equals(changed.id()));
        }
    }

    void add(Reading reading) {
        readings.add(reading);
    }

    void remove(Reading reading) {
        readings.remove(reading);
    }

    /** Comes on the thread that hears of changes, which must not wait for a page. */
    void tell(Changed changed) {
        soon(readings.stream().filter(reading -> reading.concerns(changed)).toList());
    }

    /** Something changed that nobody tells: between the component's first reading and now, or just the time. */
    void missed(Reading reading) {
        soon(List.of(reading));
    }

    private void soon(List<Reading> concerned) {
        if (due.addAll(concerned) && asked.compareAndSet(false, true)) {
            later().execute(() -> ui.accessLater(this::readIfHeard, () -> {}).run());
        }
    }

    /** Nothing more is asked for until the browser is back: the answer that it gets then reads all that is due. */
    private void readIfHeard() {
        if (isHeard()) {
            read();
        } else {
            ui.beforeClientResponse(ui, answer -> readForTheAnswer());
        }
    }

    private boolean isHeard() {
        var line = ui.getInternals().getPushConnection();
        return line == null || line.isConnected();
    }

    /** What breaks here must not break the answer. */
    private void readForTheAnswer() {
        try {
            read();
        } catch (RuntimeException broken) {
            ui.getSession().getErrorHandler().error(new ErrorEvent(broken));
        }
    }

    private void read() {
        asked.set(false);
        earliestNanos = System.nanoTime() + PAUSE.toNanos();
        var now = readings.stream()
                .filter(due::remove)
                .map(Reading::action)
                .distinct()
                .toList();
        due.retainAll(readings);
        run(now);
    }

    /** One that fails keeps no other from being read. */
    static void run(List<Runnable> actions) {
        RuntimeException failed = null;
        for (var action : actions) {
            try {
                action.run();
            } catch (RuntimeException broken) {
                if (failed == null) {
                    failed = broken;
                } else {
                    failed.addSuppressed(broken);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private Executor later() {
        long wait = Math.max(GATHER.toNanos(), earliestNanos - System.nanoTime());
        return CompletableFuture.delayedExecutor(
                wait, TimeUnit.NANOSECONDS, task -> Thread.ofVirtual().start(task));
    }
}
