package dev.concord.inbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one subject.
 *
 * @param readAt when the last reading that came through began; null when there was none
 * @param failingSince null unless the last reading failed; trouble says why
 */
public record Sight(
        String observer,
        String subject,
        Duration pause,
        @Nullable Instant readAt,
        @Nullable Instant failingSince,
        @Nullable String trouble) {
    /** Read within two of its pauses; one may just be due. */
    public boolean fresh(Instant now) {
        return readAt != null
                && failingSince == null
                && readAt.plus(pause.multipliedBy(2)).isAfter(now);
    }
}
