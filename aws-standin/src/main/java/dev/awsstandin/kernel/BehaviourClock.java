package dev.awsstandin.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The time by which states change: real time plus an offset that a test may move. The offset survives restarts.
 * Signatures and credentials do not follow it.
 */
public final class BehaviourClock {

    private final Clock realTime;
    private final Supplier<Duration> kept;
    private final Consumer<Duration> keep;
    private volatile Duration offset;

    /**
     * @param kept tells the offset that was kept last
     * @param keep is told each new offset
     */
    public BehaviourClock(Clock realTime, Supplier<Duration> kept, Consumer<Duration> keep) {
        this.realTime = realTime;
        this.kept = kept;
        this.offset = kept.get();
        this.keep = keep;
    }

    public Instant now() {
        return realTime.instant().plus(offset);
    }

    public Duration offset() {
        return offset;
    }

    public void advance(Duration by) {
        setOffset(offset.plus(by));
    }

    public synchronized void setOffset(Duration newOffset) {
        keep.accept(newOffset);
        offset = newOffset;
    }

    /** Goes by what is kept now. */
    public synchronized void reload() {
        offset = kept.get();
    }
}
