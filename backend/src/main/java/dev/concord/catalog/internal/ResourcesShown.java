package dev.concord.catalog.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a list of SageMaker's resources showed.
 *
 * @param from where it went on; null for the beginning
 * @param begun when the lap began that it belongs to
 * @param next where the next reading goes on; null when the list was read to its end
 * @param there ARNs of those that assets stand for
 * @param made those of them that were made at another time than was known
 * @param gone ARNs that the last whole list lacked, and that a look by name does not find
 */
public record ResourcesShown(
        @Nullable Lap from, Instant begun, @Nullable Lap next, List<String> there, List<Made> made, List<String> gone) {
    /** When it was made that has this ARN now. */
    public record Made(String arn, Instant at) {}
}
