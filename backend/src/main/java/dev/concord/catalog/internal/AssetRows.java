package dev.concord.catalog.internal;

import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.Feature;
import dev.concord.catalog.ModelVersion;
import dev.concord.catalog.Publication;
import dev.concord.catalog.Resource;
import dev.concord.catalog.ResourceState;
import dev.concord.catalog.internal.db.tables.records.CatalogAssetRecord;
import dev.concord.shared.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How assets lie in their table: lists as JSON, and the words of all features and facts for search. */
@Component
class AssetRows {
    private final JsonMapper json;

    AssetRows(JsonMapper json) {
        this.json = json;
    }

    void write(CatalogAssetRecord row, Resource resource) {
        row.setType(resource.type().name());
        row.setExternalId(resource.arn());
        row.setName(resource.name());
        row.setDescription(resource.description());
        row.setTask(resource.task());
        row.setSource(resource.source());
        row.setModelApproval(resource.modelApproval());
        row.setFacts(jsonb(resource.facts()));
        row.setVersions(jsonb(resource.versions()));
        row.setFeatures(jsonb(resource.features()));
        row.setWords(resource.features().stream().map(Feature::name).collect(Collectors.joining(" ")));
        row.setCreatedAt(resource.createdAt().atOffset(ZoneOffset.UTC));
    }

    Asset read(
            CatalogAssetRecord row,
            String ownerName,
            @Nullable OffsetDateTime resourceCreatedAt,
            @Nullable OffsetDateTime resourceGoneAt) {
        return new Asset(
                new AssetId(row.getId()),
                row.getVersion(),
                resource(row),
                new ProjectId(row.getOwningProject()),
                ownerName,
                Publication.valueOf(row.getPublication()),
                row.getPublicationFailure(),
                instant(row.getPublishedAt()),
                row.getDatazoneId(),
                row.getDatazoneRevision(),
                row.getListingId(),
                row.getListingRevision(),
                row.getMadeElsewhere(),
                state(row, resourceCreatedAt, resourceGoneAt),
                instant(row.getReplacedAt()));
    }

    private static ResourceState state(
            CatalogAssetRecord row, @Nullable OffsetDateTime createdAt, @Nullable OffsetDateTime goneAt) {
        if (goneAt != null) {
            return ResourceState.GONE;
        }
        boolean another = createdAt != null
                && row.getDescribed()
                && differ(createdAt.toInstant(), row.getCreatedAt().toInstant());
        return another ? ResourceState.ANOTHER : ResourceState.THERE;
    }

    /** Whether these are times of different events; AWS tells the same one by the millisecond or by the second. */
    static boolean differ(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(Duration.ofSeconds(1)) >= 0;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private Resource resource(CatalogAssetRecord row) {
        return new Resource(
                AssetType.valueOf(row.getType()),
                row.getExternalId(),
                row.getName(),
                row.getDescription(),
                row.getTask(),
                row.getSource(),
                json.readValue(row.getFacts().data(), new TypeReference<Map<String, String>>() {}),
                json.readValue(row.getVersions().data(), new TypeReference<List<ModelVersion>>() {}),
                json.readValue(row.getFeatures().data(), new TypeReference<List<Feature>>() {}),
                row.getCreatedAt().toInstant());
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
