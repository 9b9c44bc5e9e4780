package dev.concord.catalog.internal;

import static dev.concord.catalog.internal.db.Tables.CATALOG_ASSET;
import static dev.concord.project.views.Tables.PROJECT_V_PROJECT;

import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Publication;
import dev.concord.catalog.Resource;
import dev.concord.catalog.internal.db.tables.records.CatalogAssetRecord;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** Assets. */
@Repository
public class AssetRepository {
    private final DSLContext db;
    private final AssetRows rows;

    AssetRepository(DSLContext db, AssetRows rows) {
        this.db = db;
        this.rows = rows;
    }

    public Optional<Asset> find(AssetId id) {
        return fetch(CATALOG_ASSET.ID.eq(id.value()));
    }

    public Optional<Asset> findByArn(String arn) {
        return fetch(CATALOG_ASSET.EXTERNAL_ID.eq(arn));
    }

    public void insert(AssetId id, Resource resource, ProjectId owner) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setId(id.value());
        row.setOwningProject(owner.value());
        row.setPublication(Publication.INVENTORY.name());
        rows.write(row, resource);
        row.insert();
    }

    public void refresh(AssetId id, Resource resource) {
        var row = db.newRecord(CATALOG_ASSET);
        rows.write(row, resource);
        update(id, row);
    }

    /** False when it stood in none of the states to leave. */
    public boolean move(AssetId id, Publication to, Publication... from) {
        return db.update(CATALOG_ASSET)
                        .set(CATALOG_ASSET.PUBLICATION, to.name())
                        .setNull(CATALOG_ASSET.PUBLICATION_FAILURE)
                        .set(CATALOG_ASSET.VERSION, CATALOG_ASSET.VERSION.plus(1))
                        .where(CATALOG_ASSET.ID.eq(id.value()))
                        .and(CATALOG_ASSET.PUBLICATION.in(
                                Arrays.stream(from).map(Enum::name).toList()))
                        .execute()
                > 0;
    }

    public void known(AssetId id, String datazoneId, String revision) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setDatazoneId(datazoneId);
        row.setDatazoneRevision(revision);
        update(id, row);
    }

    public void listing(AssetId id, String listingId) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setListingId(listingId);
        update(id, row);
    }

    public void published(AssetId id, String listingId, String revision, Instant at) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setPublication(Publication.PUBLISHED.name());
        row.setPublicationFailure(null);
        row.setListingId(listingId);
        row.setListingRevision(revision);
        row.setPublishedAt(at.atOffset(ZoneOffset.UTC));
        update(id, row);
    }

    public void notPublished(AssetId id, String failure) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setPublication(Publication.FAILED.name());
        row.setPublicationFailure(failure);
        update(id, row);
    }

    private void update(AssetId id, CatalogAssetRecord row) {
        db.update(CATALOG_ASSET)
                .set(row)
                .set(CATALOG_ASSET.VERSION, CATALOG_ASSET.VERSION.plus(1))
                .where(CATALOG_ASSET.ID.eq(id.value()))
                .execute();
    }

    public Page<Asset> owned(ProjectId owner, int offset, int limit) {
        var owned = CATALOG_ASSET.OWNING_PROJECT.eq(owner.value());
        var rows = select(owned)
                .orderBy(CATALOG_ASSET.NAME, CATALOG_ASSET.ID)
                .offset(offset)
                .limit(limit)
                .fetch(this::asset);
        return new Page<>(rows, db.fetchCount(CATALOG_ASSET, owned));
    }

    private Optional<Asset> fetch(Condition condition) {
        return select(condition).fetchOptional(this::asset);
    }

    private SelectConditionStep<Record> select(Condition condition) {
        return db.select(CATALOG_ASSET.fields())
                .select(PROJECT_V_PROJECT.NAME)
                .from(CATALOG_ASSET)
                .join(PROJECT_V_PROJECT)
                .on(PROJECT_V_PROJECT.ID.eq(CATALOG_ASSET.OWNING_PROJECT))
                .where(condition);
    }

    private Asset asset(Record row) {
        return rows.read(row.into(CATALOG_ASSET), row.get(PROJECT_V_PROJECT.NAME));
    }
}
