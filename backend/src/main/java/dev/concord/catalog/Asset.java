package dev.concord.catalog;

import dev.concord.shared.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An asset as Concord holds it: the resource, who owns it, and how DataZone knows it once it does. */
public record Asset(
        AssetId id,
        long version,
        Resource resource,
        ProjectId owner,
        String ownerName,
        Publication publication,
        @Nullable String publicationFailure,
        @Nullable Instant publishedAt,
        @Nullable String datazoneId,
        @Nullable String datazoneRevision,
        @Nullable String listingId,
        @Nullable String listingRevision) {
    public String name() {
        return resource.name();
    }
}
