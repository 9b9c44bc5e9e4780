package dev.concord.outbox;

import dev.concord.shared.About;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row that AWS has not confirmed.
 *
 * @param failedAt since when it waits for a person; null while it is tried
 * @param failure what AWS said last, also of one that is tried again
 */
public record Unfinished(
        long id,
        About about,
        Instant writtenAt,
        int attempts,
        @Nullable Instant failedAt,
        @Nullable String failure) {}
