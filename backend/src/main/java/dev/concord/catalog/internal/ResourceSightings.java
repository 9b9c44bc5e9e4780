package dev.concord.catalog.internal;

import static dev.concord.catalog.internal.SeenRepository.time;
import static dev.concord.catalog.internal.db.Tables.CATALOG_ASSET;
import static dev.concord.catalog.internal.db.Tables.CATALOG_SEEN;

import dev.concord.catalog.AssetType;
import dev.concord.catalog.internal.ResourcesShown.Made;
import dev.concord.shared.News;
import dev.concord.shared.Topic;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the resources that assets stand for were made, as SageMaker's lists show it, and which of them are gone. */
@Component
@Transactional
public class ResourceSightings {
    private final DSLContext db;
    private final LapRepository laps;
    private final SeenRepository seen;
    private final News news;

    ResourceSightings(DSLContext db, LapRepository laps, SeenRepository seen, News news) {
        this.db = db;
        this.laps = laps;
        this.seen = seen;
        this.news = news;
    }

    /** Of those among these ARNs that assets stand for, when they were made; empty where no list showed it or it was gone. */
    @Transactional(readOnly = true)
    public Map<String, Optional<Instant>> known(Collection<String> arns) {
        return db.select(CATALOG_ASSET.EXTERNAL_ID, CATALOG_SEEN.RESOURCE_CREATED_AT, CATALOG_SEEN.RESOURCE_GONE_AT)
                .from(CATALOG_ASSET)
                .join(CATALOG_SEEN)
                .on(CATALOG_SEEN.ASSET_ID.eq(CATALOG_ASSET.ID))
                .where(CATALOG_ASSET.EXTERNAL_ID.in(arns))
                .fetchMap(
                        CATALOG_ASSET.EXTERNAL_ID,
                        row -> Optional.ofNullable(row.value3() == null ? row.value2() : null)
                                .map(OffsetDateTime::toInstant));
    }

    /** ARNs that the last whole list lacked. */
    @Transactional(readOnly = true)
    public List<String> doubted(AssetType type, int most) {
        return db.select(CATALOG_ASSET.EXTERNAL_ID)
                .from(CATALOG_ASSET)
                .join(CATALOG_SEEN)
                .on(CATALOG_SEEN.ASSET_ID.eq(CATALOG_ASSET.ID))
                .where(CATALOG_ASSET.TYPE.eq(type.name()))
                .and(CATALOG_SEEN.RESOURCE_LACKS.gt(0))
                .and(CATALOG_SEEN.RESOURCE_GONE_AT.isNull())
                .orderBy(CATALOG_SEEN.RESOURCE_AT)
                .limit(most)
                .fetch(CATALOG_ASSET.EXTERNAL_ID);
    }

    /** Whether there is more to be read at once. */
    public boolean take(AssetType type, ResourcesShown shown, Instant begun) {
        seen.alone();
        shown.made().forEach(this::make);
        db.update(CATALOG_SEEN)
                .set(CATALOG_SEEN.RESOURCE_AT, time(shown.begun()))
                .set(CATALOG_SEEN.RESOURCE_LACKS, 0)
                .where(CATALOG_SEEN.ASSET_ID.in(ids(CATALOG_ASSET.EXTERNAL_ID.in(shown.there()))))
                .and(CATALOG_SEEN.RESOURCE_AT.isNull().or(CATALOG_SEEN.RESOURCE_AT.lt(time(shown.begun()))))
                .execute();
        shown.gone().forEach(arn -> lose(arn, begun));
        if (!laps.move(type.name(), shown.from(), shown.next()) || shown.next() != null) {
            return shown.next() != null;
        }
        var still = ids(CATALOG_ASSET.TYPE.eq(type.name())).and(CATALOG_SEEN.RESOURCE_GONE_AT.isNull());
        return seen.lacked(CATALOG_SEEN.RESOURCE_AT, CATALOG_SEEN.RESOURCE_LACKS, still, shown.begun()) > 0;
    }

    /** One that was made earlier than what is known is an old picture of the list. */
    private void make(Made made) {
        db.update(CATALOG_SEEN)
                .set(CATALOG_SEEN.RESOURCE_CREATED_AT, time(made.at()))
                .setNull(CATALOG_SEEN.RESOURCE_GONE_AT)
                .where(CATALOG_SEEN.ASSET_ID.in(ids(CATALOG_ASSET.EXTERNAL_ID.eq(made.arn()))))
                .and(CATALOG_SEEN.RESOURCE_CREATED_AT.isNull().or(CATALOG_SEEN.RESOURCE_CREATED_AT.le(time(made.at()))))
                .returning(CATALOG_SEEN.ASSET_ID)
                .fetch(CATALOG_SEEN.ASSET_ID)
                .forEach(this::changed);
    }

    private void lose(String arn, Instant begun) {
        db.update(CATALOG_SEEN)
                .set(CATALOG_SEEN.RESOURCE_GONE_AT, time(begun))
                .set(CATALOG_SEEN.RESOURCE_LACKS, 0)
                .setNull(CATALOG_SEEN.RESOURCE_AT)
                .where(CATALOG_SEEN.ASSET_ID.in(ids(CATALOG_ASSET.EXTERNAL_ID.eq(arn))))
                .and(CATALOG_SEEN.RESOURCE_LACKS.gt(0))
                .returning(CATALOG_SEEN.ASSET_ID)
                .fetch(CATALOG_SEEN.ASSET_ID)
                .forEach(this::changed);
    }

    private SelectConditionStep<Record1<UUID>> ids(Condition which) {
        return db.select(CATALOG_ASSET.ID).from(CATALOG_ASSET).where(which);
    }

    private void changed(UUID asset) {
        news.changed(Topic.CATALOG, asset);
    }
}
