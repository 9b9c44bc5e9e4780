package dev.concord.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much is known of what one observer reads.
 *
 * @param title what it reads, in words
 * @param subjects how many, of which so many are fresh and so many unknown; the others are behind
 * @param failing how many of the unknown ones fail
 * @param looked the oldest last reading, where there is nothing to read when that was found; null when nothing was read yet
 * @param unknownSince since when something is not known, or what there is to read; null when all is known
 * @param trouble why the one fails that fails for the longest time
 */
public record Coverage(
        String observer,
        String title,
        int subjects,
        int fresh,
        int unknown,
        int failing,
        @Nullable Instant looked,
        @Nullable Instant unknownSince,
        @Nullable String trouble) {
    public int behind() {
        return subjects - fresh - unknown;
    }

    public boolean known() {
        return unknownSince == null;
    }
}
