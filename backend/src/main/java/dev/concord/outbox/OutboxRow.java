package dev.concord.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A change that AWS has to be told; the token was stored before the first call and stays the same for all. */
public record OutboxRow(
        long id,
        Subject subject,
        String kind,
        UUID reference,
        String token,
        Optional<UUID> decision,
        String actor,
        Instant writtenAt,
        Optional<Instant> firstSentAt,
        Optional<Instant> failedAt,
        boolean woken,
        int attempts) {
    private static final Duration TOKEN_IS_TRUSTED = Duration.ofMinutes(10);

    /** AWS was told, and has not failed it. */
    public boolean begun() {
        return firstSentAt.isPresent() && failedAt.isEmpty();
    }

    /**
     * Whether the same token still answers for a call that may have gone out. How long AWS keeps tokens is not known, so
     * afterwards, as before the first call, we look first.
     */
    public boolean tokenAnswers(Instant now) {
        return firstSentAt
                .filter(first -> first.plus(TOKEN_IS_TRUSTED).isAfter(now))
                .isPresent();
    }
}
