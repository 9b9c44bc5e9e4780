package dev.concord.catalog;

import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An asset as Concord holds it: the resource, who owns it, and how DataZone knows it once it does.
 *
 * @param madeElsewhere Concord found it in DataZone
 * @param replacedAt when another resource of the same name took the place of the one that it stood for
 */
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
        @Nullable String listingRevision,
        boolean madeElsewhere,
        ResourceState resourceState,
        @Nullable Instant replacedAt) {
    public String name() {
        return resource.name();
    }

    /** Why nobody can be given access now, in a sentence: what was approved is not there, or another thing has its name. */
    public Optional<String> notThere() {
        return switch (resourceState) {
            case THERE -> Optional.empty();
            case GONE -> Optional.of("%s is gone from SageMaker, so nobody can subscribe to it".formatted(name()));
            case ANOTHER ->
                Optional.of(
                        "Another %s has the name of %s in SageMaker now. Until it is imported, nobody can subscribe to it"
                                .formatted(resource.type().word().toLowerCase(Locale.ROOT), name()));
        };
    }

    /** Why nobody can ask for it now, in a sentence; empty when it can be asked for. */
    public Optional<String> notRequestable() {
        return notThere().or(this::notPublished);
    }

    private Optional<String> notPublished() {
        return switch (publication) {
            case PUBLISHED -> Optional.empty();
            case UNPUBLISHED ->
                Optional.of("%s was unpublished in AWS, so nobody can subscribe to it".formatted(name()));
            case GONE -> Optional.of("%s was deleted in AWS, so nobody can subscribe to it".formatted(name()));
            case INVENTORY, PUBLISHING, FAILED ->
                Optional.of("%s is not published, so nobody can subscribe to it".formatted(name()));
        };
    }
}
