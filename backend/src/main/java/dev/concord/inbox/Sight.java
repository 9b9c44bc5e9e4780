package dev.concord.inbox;

import dev.concord.shared.About;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one subject.
 *
 * @param pause from the beginning of one reading to that of the next
 * @param takes how long it took to look at all of it
 * @param listedAt since when it is to be read
 * @param lookedAt when the last look at all of it began that came through; null when there was none
 * @param failingSince null unless the last reading failed; trouble says why
 */
public record Sight(
        String observer,
        String subject,
        About about,
        Duration pause,
        Duration takes,
        Instant listedAt,
        @Nullable Instant lookedAt,
        @Nullable Instant failingSince,
        @Nullable String trouble) {
    /** One may just be due, so a subject is read within two of its pauses. */
    public static final int FRESH_PAUSES = 2;

    /** What is known was read from the beginning of the last whole look on, and until the next one ends. */
    public static final int LOOKS = 2;

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
        return lookedAt != null && within(lookedAt, FRESH_PAUSES, now) ? State.FRESH : State.BEHIND;
    }

    private boolean over(Instant now) {
        return lookedAt == null ? !within(listedAt, FRESH_PAUSES, now) : !within(lookedAt, BUSY_PAUSES, now);
    }

    private boolean within(Instant time, int pauses, Instant now) {
        return time.plus(pause.multipliedBy(pauses))
                .plus(takes.multipliedBy(LOOKS))
                .isAfter(now);
    }
}
