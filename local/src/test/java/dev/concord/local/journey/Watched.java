package dev.concord.local.journey;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What Concord says of a thing from before a deed on, looked at all the time. */
final class Watched {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Deed deed;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Duration> appeared = new CompletableFuture<>();
    private volatile long done;

    private Watched(Deed deed) {
        this.deed = deed;
    }

    /** Does the deed, and looks from just before it until the looks end. */
    static Watched doing(Deed deed, ScheduledExecutorService looks) {
        var watched = new Watched(deed);
        watched.look();
        deed.act().run();
        watched.done = System.nanoTime();
        looks.scheduleWithFixedDelay(watched::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return watched;
    }

    private void look() {
        try {
            var now = deed.shown().get();
            if (said.isEmpty() || !said.getLast().equals(now)) {
                said.add(now);
            }
            if (done != 0 && now.equals(deed.then())) {
                appeared.complete(Duration.ofNanos(System.nanoTime() - done));
            }
        } catch (RuntimeException | AssertionError wrong) {
            appeared.completeExceptionally(wrong);
        }
    }

    /** How long after the deed Concord said what it had to. */
    CompletableFuture<Duration> appeared() {
        return appeared;
    }

    /** All that was said, one after another; the last is the newest. */
    List<String> said() {
        return List.copyOf(said);
    }

    Deed deed() {
        return deed;
    }

    @Override
    public String toString() {
        return deed.name();
    }
}
