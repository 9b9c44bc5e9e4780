package dev.concord.catalog.internal;

import dev.concord.catalog.Resource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a project's lists showed; ids are DataZone's of assets.
 *
 * @param from where it went on; null for the beginning
 * @param begun when the lap began that it belongs to
 * @param next where the next reading goes on; null when the lists were read to their end
 * @param more something was left for the next reading to look at closely
 * @param inInventory all that is known and was shown
 * @param inCatalog all that is known as published and was shown so
 */
public record Shown(
        @Nullable Lap from,
        Instant begun,
        @Nullable Lap next,
        boolean more,
        List<String> inInventory,
        List<String> inCatalog,
        List<Found> found,
        List<Revised> revised,
        List<Listed> listed,
        List<Absent> absent,
        List<Absent> unlisted) {
    /** One that Concord did not know; described says whether SageMaker told of the resource, or only DataZone. */
    public record Found(String id, Resource resource, boolean described, Instant revisedAt, String revision) {}

    /** Its newest revision; null when it is still the first. */
    public record Revised(
            String id, Instant revisedAt, @Nullable String revision) {}

    /** In the catalog, otherwise than was known. */
    public record Listed(String id, String listingId, String listingRevision) {}

    /** A list lacked it and the thing itself is not there; or that may not be known, which is denied. */
    public record Absent(String id, boolean denied) {}
}
