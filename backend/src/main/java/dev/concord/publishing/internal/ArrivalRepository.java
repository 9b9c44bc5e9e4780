package dev.concord.publishing.internal;

import static dev.concord.catalog.views.Tables.CATALOG_V_ASSET;
import static dev.concord.publishing.internal.db.Tables.PUBLISHING_IMPORT;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.sum;

import dev.concord.catalog.Publication;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counts of what import runs and publications have before them. */
@Repository
public class ArrivalRepository {
    private final DSLContext db;

    ArrivalRepository(DSLContext db) {
        this.db = db;
    }

    /** Resources of runs that publish, which no run has looked at yet. */
    public int notYetTaken() {
        var left = cardinality(PUBLISHING_IMPORT.PENDING);
        var all = db.select(sum(left))
                .from(PUBLISHING_IMPORT)
                .where(PUBLISHING_IMPORT.ENDED_AT.isNull())
                .and(PUBLISHING_IMPORT.PUBLISH)
                .fetchOne(0, BigDecimal.class);
        return Optional.ofNullable(all).orElse(BigDecimal.ZERO).intValueExact();
    }

    /** Assets in the inventory whose listing DataZone does not show yet. */
    public int notYetListed() {
        return db.fetchCount(CATALOG_V_ASSET, CATALOG_V_ASSET.PUBLICATION.eq(Publication.PUBLISHING.name()));
    }
}
