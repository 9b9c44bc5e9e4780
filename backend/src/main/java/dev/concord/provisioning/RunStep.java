package dev.concord.provisioning;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a run: how far it is, since when, what is known of it, and how long it took in the median of earlier runs. */
public record RunStep(
        Step step,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String note,
        @Nullable Duration usual) {
    /** How far a step is. */
    public enum State {
        TODO,
        NOW,
        DONE,
        FAILED
    }

    /** How long it has taken by now. */
    public Duration elapsed(Instant now) {
        if (startedAt == null) {
            return Duration.ZERO;
        }
        return Duration.between(startedAt, endedAt == null ? now : endedAt);
    }
}
