package dev.concord.local.journey;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.ServiceError;
import dev.concord.local.KillablePortal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Kills the portal at calls, each once. Until {@link #goOn} calls are held back: those that a portal makes while what is
 * watched begins, or while it starts. Calls that a killed portal left behind are not done.
 */
final class Killer implements Hooks.Listener {
    /** Kill the portal before AWS does the call, or after it, before the answer arrives. */
    record Kill(String operation, boolean before) {}

    private final KillablePortal portal;
    private final List<Kill> todo;
    private final Map<String, Integer> begunBy = new HashMap<>();
    private volatile int life;
    private boolean held = true;
    private boolean down;

    Killer(KillablePortal portal, List<Kill> kills) {
        this.portal = portal;
        this.todo = new ArrayList<>(kills);
    }

    synchronized boolean isDown() {
        return down;
    }

    synchronized boolean isDone() {
        return todo.isEmpty();
    }

    synchronized List<Kill> left() {
        return List.copyOf(todo);
    }

    /** The portal runs, and calls may go on. */
    synchronized void goOn() {
        down = false;
        held = false;
        notifyAll();
    }

    /** Whose call it is counts from its arrival, not from when the monitor is free. */
    @Override
    public void before(Call call) {
        var mine = life;
        synchronized (this) {
            begunBy.put(call.requestId(), mine);
            awaitGoingOn();
            if (mine != life || killAt(new Kill(call.operation(), true), mine)) {
                throw undone();
            }
        }
    }

    @Override
    public synchronized void afterCommit(Call call, int status) {
        killAt(new Kill(call.operation(), false), begunBy.remove(call.requestId()));
    }

    private void awaitGoingOn() {
        try {
            while (held) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while calls were held back", e);
        }
    }

    /** What AWS answers when the client died before the call arrived: nobody hears it, and nothing was done. */
    static ServiceError undone() {
        return new ServiceError("ServiceUnavailable", 503, "The client is gone");
    }

    private boolean killAt(Kill now, @Nullable Integer begunIn) {
        if (begunIn == null || begunIn != life || !todo.remove(now)) {
            return false;
        }
        portal.kill();
        life = life + 1;
        down = true;
        held = true;
        return true;
    }
}
