package dev.concord.inbox;

import dev.concord.shared.About;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one subject.
 *
 * @param listedAt since when it is to be read
 * @param readAt when the last reading that came through began; null when there was none
 * @param failingSince null unless the last reading failed; trouble says why
 */
public record Sight(
        String observer,
        String subject,
        About about,
        Duration pause,
        Instant listedAt,
        @Nullable Instant readAt,
        @Nullable Instant failingSince,
        @Nullable String trouble) {
    /** One may just be due, so a subject is read within two of its pauses. */
    public static final int FRESH_PAUSES = 2;

    /** Readers that are busy come later; after so many pauses nobody is reading any more. */
    public static final int BUSY_PAUSES = 10;

    /** How well it is known. */
    public enum State {
        /** The last reading failed, or there was none for too long. */
        UNKNOWN,
        /** Looked at longer ago than it should be. */
        BEHIND,
        FRESH
    }

    public State state(Instant now) {
        if (failingSince != null || over(now)) {
            return State.UNKNOWN;
        }
        return readAt != null && within(readAt, FRESH_PAUSES, now) ? State.FRESH : State.BEHIND;
    }

    private boolean over(Instant now) {
        return readAt == null ? !within(listedAt, FRESH_PAUSES, now) : !within(readAt, BUSY_PAUSES, now);
    }

    private boolean within(Instant time, int pauses, Instant now) {
        return time.plus(pause.multipliedBy(pauses)).isAfter(now);
    }
}
