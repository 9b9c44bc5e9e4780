package dev.awsstandin.fault;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.state.Past;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fault in force, and what came of it. */
public final class FaultRule {

    private final String id;
    private final Fault fault;
    private final Instant began;
    private final @Nullable Past seen;
    private final Hold hold = new Hold();
    private long matched;
    private long fired;

    /** @param seen the state at which stale reads began; null for other faults */
    FaultRule(Fault fault, Instant began, @Nullable Past seen) {
        this.id = fault.kind().word() + "-" + Ids.lower(8);
        this.fault = fault;
        this.began = began;
        this.seen = seen;
    }

    public String id() {
        return id;
    }

    public Fault fault() {
        return fault;
    }

    /** How many calls it might have struck. */
    public synchronized long matched() {
        return matched;
    }

    /** How many calls it struck. */
    public synchronized long fired() {
        return fired;
    }

    /** How many calls hang now. */
    public int waiting() {
        return hold.waiting();
    }

    /** Lets go of the calls that hang now. */
    public void release() {
        hold.release();
    }

    @Nullable Past seen() {
        return seen;
    }

    void await() {
        hold.await(fault.lasting());
    }

    /** Counts the call if it is meant, and says whether it is struck. */
    synchronized boolean strikes(Call call) {
        if (!fault.target().matches(call)) {
            return false;
        }
        var struck = fault.frequency().strikes(matched, fired);
        matched++;
        fired += struck ? 1 : 0;
        return struck;
    }

    /** Whether its time is over. */
    boolean isOver(Instant now) {
        return fault.kind() == FaultKind.STALE_READS
                && fault.lasting() != null
                && !now.isBefore(began.plus(fault.lasting()));
    }

    /** Lets go of all that it holds. */
    void end() {
        hold.open();
        if (seen != null) {
            seen.close();
        }
    }
}
