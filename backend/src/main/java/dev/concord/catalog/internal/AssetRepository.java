package dev.concord.catalog.internal;

import static dev.concord.catalog.internal.db.Tables.CATALOG_ASSET;
import static dev.concord.catalog.internal.db.Tables.CATALOG_SEEN;
import static dev.concord.project.views.Tables.PROJECT_V_PROJECT;

import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Publication;
import dev.concord.catalog.Resource;
import dev.concord.catalog.internal.db.tables.records.CatalogAssetRecord;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import dev.concord.shared.paging.Keyset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** Assets. */
@Repository
public class AssetRepository {
    private static final Keyset BY_NAME = Keyset.ascending(CATALOG_ASSET.NAME).thenAscending(CATALOG_ASSET.ID);

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

    /** False when somebody took the resource into an inventory just before; that is committed then. */
    public boolean insert(AssetId id, Resource resource, ProjectId owner) {
        return insert(row(id, resource, owner));
    }

    /** Found in DataZone; described says whether SageMaker told of the resource, or only DataZone. False as above. */
    boolean insertFound(AssetId id, Resource resource, ProjectId owner, boolean described) {
        var row = row(id, resource, owner);
        row.setMadeElsewhere(true);
        row.setDescribed(described);
        return insert(row);
    }

    private CatalogAssetRecord row(AssetId id, Resource resource, ProjectId owner) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setId(id.value());
        row.setOwningProject(owner.value());
        row.setPublication(Publication.INVENTORY.name());
        rows.write(row, resource);
        return row;
    }

    private boolean insert(CatalogAssetRecord row) {
        boolean free =
                db.insertInto(CATALOG_ASSET).set(row).onConflictDoNothing().execute() > 0;
        if (free) {
            insertSeen(row);
        }
        return free;
    }

    private void insertSeen(CatalogAssetRecord row) {
        db.insertInto(CATALOG_SEEN)
                .set(CATALOG_SEEN.ASSET_ID, row.getId())
                .set(
                        CATALOG_SEEN.RESOURCE_CREATED_AT,
                        Boolean.FALSE.equals(row.getDescribed()) ? null : row.getCreatedAt())
                .execute();
    }

    public void refresh(AssetId id, Resource resource) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setDescribed(true);
        rows.write(row, resource);
        update(id, row);
        db.update(CATALOG_SEEN)
                .set(CATALOG_SEEN.RESOURCE_CREATED_AT, resource.createdAt().atOffset(ZoneOffset.UTC))
                .setNull(CATALOG_SEEN.RESOURCE_GONE_AT)
                .setNull(CATALOG_SEEN.RESOURCE_AT)
                .set(CATALOG_SEEN.RESOURCE_LACKS, 0)
                .where(CATALOG_SEEN.ASSET_ID.eq(id.value()))
                .execute();
    }

    /** Whether it was made at another time than the resource that the asset stands for; false where only DataZone told of that. */
    public boolean isAnother(AssetId id, Resource resource) {
        return db.select(CATALOG_ASSET.CREATED_AT)
                .from(CATALOG_ASSET)
                .where(CATALOG_ASSET.ID.eq(id.value()))
                .and(CATALOG_ASSET.DESCRIBED)
                .fetchOptional(row -> row.value1().toInstant())
                .filter(known -> AssetRows.differ(known, resource.createdAt()))
                .isPresent();
    }

    public void replaced(AssetId id, Instant at) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setReplacedAt(at.atOffset(ZoneOffset.UTC));
        update(id, row);
    }

    /** False when it stood elsewhere, or stays. What is to be published counts as lacking only once it was listed again. */
    public boolean move(AssetId id, Publication from, Publication to) {
        if (from == to) {
            return false;
        }
        boolean moved = db.update(CATALOG_ASSET)
                        .set(CATALOG_ASSET.PUBLICATION, to.name())
                        .setNull(CATALOG_ASSET.PUBLICATION_FAILURE)
                        .set(CATALOG_ASSET.VERSION, CATALOG_ASSET.VERSION.plus(1))
                        .where(CATALOG_ASSET.ID.eq(id.value()))
                        .and(CATALOG_ASSET.PUBLICATION.eq(from.name()))
                        .execute()
                > 0;
        if (moved && !to.requestable()) {
            db.update(CATALOG_SEEN)
                    .setNull(CATALOG_SEEN.LISTED_AT)
                    .set(CATALOG_SEEN.CATALOG_LACKS, 0)
                    .where(CATALOG_SEEN.ASSET_ID.eq(id.value()))
                    .execute();
        }
        return moved;
    }

    void known(AssetId id, String datazoneId, String revision) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setDatazoneId(datazoneId);
        row.setDatazoneRevision(revision);
        update(id, row);
    }

    void revision(AssetId id, String revision) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setDatazoneRevision(revision);
        update(id, row);
    }

    void listing(AssetId id, String listingId, long outboxRow) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setListingId(listingId);
        row.setListingRow(outboxRow);
        update(id, row);
    }

    /** Whether the answer to this outbox row is recorded. */
    public boolean answered(AssetId id, long outboxRow) {
        return db.fetchExists(
                CATALOG_ASSET, CATALOG_ASSET.ID.eq(id.value()).and(CATALOG_ASSET.LISTING_ROW.eq(outboxRow)));
    }

    void published(AssetId id, String listingId, String revision, Instant at) {
        db.update(CATALOG_ASSET)
                .set(CATALOG_ASSET.PUBLISHED_AT, at.atOffset(ZoneOffset.UTC))
                .where(CATALOG_ASSET.ID.eq(id.value()))
                .and(CATALOG_ASSET.PUBLICATION.ne(Publication.PUBLISHED.name()).or(CATALOG_ASSET.PUBLISHED_AT.isNull()))
                .execute();
        var row = db.newRecord(CATALOG_ASSET);
        row.setPublication(Publication.PUBLISHED.name());
        row.setPublicationFailure(null);
        row.setListingId(listingId);
        row.setListingRevision(revision);
        update(id, row);
    }

    void notPublished(AssetId id, Publication publication, String failure) {
        var row = db.newRecord(CATALOG_ASSET);
        row.setPublication(publication.name());
        row.setPublicationFailure(failure);
        update(id, row);
    }

    Optional<Asset> findByDatazoneId(String datazoneId) {
        return fetch(CATALOG_ASSET.DATAZONE_ID.eq(datazoneId));
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Asset> holdByDatazoneId(String datazoneId) {
        db.select(CATALOG_ASSET.ID)
                .from(CATALOG_ASSET)
                .where(CATALOG_ASSET.DATAZONE_ID.eq(datazoneId))
                .forUpdate()
                .fetch();
        return findByDatazoneId(datazoneId);
    }

    private void update(AssetId id, CatalogAssetRecord row) {
        db.update(CATALOG_ASSET)
                .set(row)
                .set(CATALOG_ASSET.VERSION, CATALOG_ASSET.VERSION.plus(1))
                .where(CATALOG_ASSET.ID.eq(id.value()))
                .execute();
    }

    public Page<Asset> owned(ProjectId owner, Slice slice) {
        return BY_NAME.page(db, select(CATALOG_ASSET.OWNING_PROJECT.eq(owner.value())), slice, this::asset);
    }

    private Optional<Asset> fetch(Condition condition) {
        return select(condition).fetchOptional(this::asset);
    }

    private SelectConditionStep<Record> select(Condition condition) {
        return db.select(CATALOG_ASSET.fields())
                .select(PROJECT_V_PROJECT.NAME)
                .select(CATALOG_SEEN.RESOURCE_CREATED_AT, CATALOG_SEEN.RESOURCE_GONE_AT)
                .from(CATALOG_ASSET)
                .join(CATALOG_SEEN)
                .on(CATALOG_SEEN.ASSET_ID.eq(CATALOG_ASSET.ID))
                .join(PROJECT_V_PROJECT)
                .on(PROJECT_V_PROJECT.ID.eq(CATALOG_ASSET.OWNING_PROJECT))
                .where(condition);
    }

    private Asset asset(Record row) {
        return rows.read(
                row.into(CATALOG_ASSET),
                row.get(PROJECT_V_PROJECT.NAME),
                row.get(CATALOG_SEEN.RESOURCE_CREATED_AT),
                row.get(CATALOG_SEEN.RESOURCE_GONE_AT));
    }
}
