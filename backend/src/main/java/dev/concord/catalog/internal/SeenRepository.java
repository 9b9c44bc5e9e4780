package dev.concord.catalog.internal;

import static dev.concord.catalog.internal.db.Tables.CATALOG_ASSET;
import static dev.concord.catalog.internal.db.Tables.CATALOG_SEEN;

import dev.concord.catalog.AssetId;
import dev.concord.catalog.Publication;
import dev.concord.shared.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What DataZone's lists showed last of each asset, and what a whole list lacked that had been shown before. */
@Repository
public class SeenRepository {
    private static final Condition NOT_GONE = CATALOG_ASSET.PUBLICATION.ne(Publication.GONE.name());

    /** What DataZone has just made may be missing in its lists for this long. */
    private static final Duration MAY_APPEAR = Duration.ofMinutes(2);

    private final DSLContext db;

    SeenRepository(DSLContext db) {
        this.db = db;
    }

    /** Held until the transaction ends, by whoever writes down what was seen of many: each comes to them in another order. */
    void alone() {
        db.execute("select pg_advisory_xact_lock(hashtextextended('catalog_seen', 2))");
    }

    /** What is known of those among these ids of DataZone that are. */
    public Map<String, Known> known(Collection<String> datazoneIds) {
        return db.select(
                        CATALOG_ASSET.DATAZONE_ID,
                        CATALOG_ASSET.PUBLICATION,
                        CATALOG_SEEN.REVISED_AT,
                        CATALOG_ASSET.LISTING_ID,
                        CATALOG_ASSET.LISTING_REVISION)
                .from(CATALOG_ASSET)
                .join(CATALOG_SEEN)
                .on(CATALOG_SEEN.ASSET_ID.eq(CATALOG_ASSET.ID))
                .where(CATALOG_ASSET.DATAZONE_ID.in(datazoneIds))
                .fetchMap(
                        CATALOG_ASSET.DATAZONE_ID,
                        row -> new Known(
                                Publication.valueOf(row.value2()),
                                row.value3() == null ? null : row.value3().toInstant(),
                                row.value4(),
                                row.value5()));
    }

    /** Those that the last whole inventory lacked, by DataZone's ids. */
    public List<String> doubtedInInventory(ProjectId project, int most) {
        return db.select(CATALOG_ASSET.DATAZONE_ID)
                .from(CATALOG_ASSET)
                .join(CATALOG_SEEN)
                .on(CATALOG_SEEN.ASSET_ID.eq(CATALOG_ASSET.ID))
                .where(CATALOG_ASSET.OWNING_PROJECT.eq(project.value()))
                .and(CATALOG_SEEN.INVENTORY_LACKS.gt(0))
                .and(NOT_GONE)
                .orderBy(CATALOG_SEEN.SHOWN_AT)
                .limit(most)
                .fetch(CATALOG_ASSET.DATAZONE_ID);
    }

    /** Those that the last whole catalog lacked, by DataZone's ids of asset and listing. */
    public Map<String, String> doubtedInCatalog(ProjectId project, int most) {
        return db.select(CATALOG_ASSET.DATAZONE_ID, CATALOG_ASSET.LISTING_ID)
                .from(CATALOG_ASSET)
                .join(CATALOG_SEEN)
                .on(CATALOG_SEEN.ASSET_ID.eq(CATALOG_ASSET.ID))
                .where(CATALOG_ASSET.OWNING_PROJECT.eq(project.value()))
                .and(CATALOG_SEEN.CATALOG_LACKS.gt(0))
                .and(CATALOG_ASSET.PUBLICATION.eq(Publication.PUBLISHED.name()))
                .and(CATALOG_ASSET.DATAZONE_ID.isNotNull())
                .orderBy(CATALOG_SEEN.LISTED_AT)
                .limit(most)
                .fetchMap(CATALOG_ASSET.DATAZONE_ID, CATALOG_ASSET.LISTING_ID);
    }

    void shown(Collection<String> datazoneIds, Instant begun) {
        seen(CATALOG_SEEN.SHOWN_AT, CATALOG_SEEN.INVENTORY_LACKS, ids(datazoneIds), begun);
    }

    void listed(Collection<String> datazoneIds, Instant begun) {
        seen(CATALOG_SEEN.LISTED_AT, CATALOG_SEEN.CATALOG_LACKS, ids(datazoneIds), begun);
    }

    void listed(AssetId id, Instant begun) {
        db.update(CATALOG_SEEN)
                .set(CATALOG_SEEN.LISTED_AT, time(begun))
                .set(CATALOG_SEEN.CATALOG_LACKS, 0)
                .where(CATALOG_SEEN.ASSET_ID.eq(id.value()))
                .execute();
    }

    /** An older reading does not take back what a newer one said. */
    private void seen(Field<OffsetDateTime> when, Field<Integer> lacks, Select<Record1<UUID>> assets, Instant begun) {
        db.update(CATALOG_SEEN)
                .set(when, time(begun))
                .set(lacks, 0)
                .where(CATALOG_SEEN.ASSET_ID.in(assets))
                .and(when.isNull().or(when.lt(time(begun))))
                .execute();
    }

    private Select<Record1<UUID>> ids(Collection<String> datazoneIds) {
        return db.select(CATALOG_ASSET.ID).from(CATALOG_ASSET).where(CATALOG_ASSET.DATAZONE_ID.in(datazoneIds));
    }

    /** False when a newer revision is known, or this one is. */
    boolean revise(AssetId id, Instant revisedAt) {
        return db.update(CATALOG_SEEN)
                        .set(CATALOG_SEEN.REVISED_AT, time(revisedAt))
                        .where(CATALOG_SEEN.ASSET_ID.eq(id.value()))
                        .and(CATALOG_SEEN.REVISED_AT.isNull().or(CATALOG_SEEN.REVISED_AT.lt(time(revisedAt))))
                        .execute()
                > 0;
    }

    /** The lists were read to their end: what they had shown before and lack now is in doubt. How many newly are. */
    int ended(ProjectId project, Instant begun) {
        var owned =
                db.select(CATALOG_ASSET.ID).from(CATALOG_ASSET).where(CATALOG_ASSET.OWNING_PROJECT.eq(project.value()));
        var inInventory = owned.and(NOT_GONE).and(CATALOG_ASSET.DATAZONE_ID.isNotNull());
        int doubted = doubt(CATALOG_SEEN.INVENTORY_LACKS, inInventory, missed(begun));
        var inCatalog = db.select(CATALOG_ASSET.ID)
                .from(CATALOG_ASSET)
                .where(CATALOG_ASSET.OWNING_PROJECT.eq(project.value()))
                .and(CATALOG_ASSET.PUBLICATION.eq(Publication.PUBLISHED.name()));
        return doubted + lacked(CATALOG_SEEN.LISTED_AT, CATALOG_SEEN.CATALOG_LACKS, inCatalog, begun);
    }

    /** What was shown before, and is not among what was shown since this time. How many newly are in doubt. */
    int lacked(Field<OffsetDateTime> when, Field<Integer> lacks, Select<Record1<UUID>> assets, Instant begun) {
        return doubt(lacks, assets, when.lt(time(begun)));
    }

    private int doubt(Field<Integer> lacks, Select<Record1<UUID>> assets, Condition missed) {
        return (int) db
                .update(CATALOG_SEEN)
                .set(lacks, lacks.plus(1))
                .where(CATALOG_SEEN.ASSET_ID.in(assets))
                .and(missed)
                .returning(lacks)
                .fetch(lacks)
                .stream()
                .filter(times -> times == 1)
                .count();
    }

    /** What no inventory ever showed is given time to appear. */
    private static Condition missed(Instant begun) {
        return CATALOG_SEEN
                .SHOWN_AT
                .lt(time(begun))
                .or(CATALOG_SEEN.SHOWN_AT.isNull().and(CATALOG_SEEN.REVISED_AT.lt(time(begun.minus(MAY_APPEAR)))));
    }

    /** How many whole inventories in a row lacked it. */
    int inventoryLacks(AssetId id) {
        return lacks(id, CATALOG_SEEN.INVENTORY_LACKS);
    }

    /** How many whole catalogs in a row lacked it. */
    int catalogLacks(AssetId id) {
        return lacks(id, CATALOG_SEEN.CATALOG_LACKS);
    }

    private int lacks(AssetId id, Field<Integer> lacks) {
        return db.select(lacks)
                .from(CATALOG_SEEN)
                .where(CATALOG_SEEN.ASSET_ID.eq(id.value()))
                .fetchOptional(lacks)
                .orElse(0);
    }

    /** It is to be shown anew before anything can be said to lack it. */
    void forget(AssetId id) {
        db.update(CATALOG_SEEN)
                .setNull(CATALOG_SEEN.SHOWN_AT)
                .setNull(CATALOG_SEEN.REVISED_AT)
                .set(CATALOG_SEEN.INVENTORY_LACKS, 0)
                .setNull(CATALOG_SEEN.LISTED_AT)
                .set(CATALOG_SEEN.CATALOG_LACKS, 0)
                .where(CATALOG_SEEN.ASSET_ID.eq(id.value()))
                .execute();
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** An asset as it is known; revisedAt is when its newest revision was made. */
    public record Known(
            Publication publication,
            @Nullable Instant revisedAt,
            @Nullable String listingId,
            @Nullable String listingRevision) {}
}
