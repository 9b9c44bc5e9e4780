package dev.concord.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: at most so many items, from the first on, or after a place that an earlier page named,
 * or after so many that are left out, which is for who jumps.
 *
 * @param after what {@link Page#next} said, or null
 * @param limit 1 to {@value #MOST}
 */
public record Slice(@Nullable String after, int skipped, int limit) {
    public static final int MOST = 200;

    public Slice {
        Require.that(limit >= 1 && limit <= MOST, "A page has 1 to " + MOST + " rows");
        Require.that(skipped >= 0, "A page begins at a row, not before the first");
    }

    public static Slice first(int limit) {
        return new Slice(null, 0, limit);
    }

    public static Slice after(Optional<String> place, int limit) {
        return new Slice(place.orElse(null), 0, limit);
    }

    public static Slice skipping(int items, int limit) {
        return new Slice(null, items, limit);
    }
}
