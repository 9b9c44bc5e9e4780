package dev.awsstandin.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to go wrong, for whom, and how often.
 *
 * @param lasting how long a HANG holds a call at most, in real time, null for until it is released; how long
 *     STALE_READS last, in behaviour time; null for all others
 * @param executed whether a call that hung runs afterwards
 */
public record Fault(
        Target target,
        Frequency frequency,
        FaultKind kind,
        @Nullable Duration lasting,
        boolean executed) {

    public Fault {
        if (lasting != null && (lasting.isNegative() || lasting.isZero())) {
            throw new IllegalArgumentException("A fault lasts longer than no time, not " + lasting);
        }
        if (kind == FaultKind.STALE_READS && lasting == null) {
            throw new IllegalArgumentException("STALE_READS need to be told how long they last");
        }
        if (lasting != null && kind != FaultKind.STALE_READS && kind != FaultKind.HANG) {
            throw new IllegalArgumentException(kind + " does not last");
        }
        if (!executed && kind != FaultKind.HANG) {
            throw new IllegalArgumentException("Only after a HANG can be chosen whether the call runs");
        }
    }

    public static Fault of(FaultKind kind, Target target, Frequency frequency) {
        return new Fault(target, frequency, kind, null, true);
    }

    /** Reads see the present state for so long. */
    public static Fault staleReads(Target target, Duration lasting) {
        return new Fault(target, Frequency.always(), FaultKind.STALE_READS, lasting, true);
    }

    /** Calls wait until they are released, and then run or not. */
    public static Fault hang(Target target, Frequency frequency, boolean executed) {
        return new Fault(target, frequency, FaultKind.HANG, null, executed);
    }

    public Fault lasting(Duration longest) {
        return new Fault(target, frequency, kind, longest, executed);
    }
}
