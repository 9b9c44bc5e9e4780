package dev.concord.catalog.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where the reading of a list goes on that began at some time; no token means at the beginning of the place. */
public record Lap(Instant begun, Place place, @Nullable String token) {
    public Lap {
        begun = begun.truncatedTo(ChronoUnit.MILLIS);
    }

    public static Lap beginning(Instant now, Place first) {
        return new Lap(now, first, null);
    }

    public Lap at(Place other, @Nullable String page) {
        return new Lap(begun, other, page);
    }

    /** Which list: a project's inventory, then what of it is in the catalog; or the resources of a kind. */
    public enum Place {
        INVENTORY,
        CATALOG,
        RESOURCES
    }
}
