package dev.concord.catalog.internal;

import static dev.concord.catalog.internal.db.Tables.CATALOG_LAP;

import java.time.ZoneOffset;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How far long lists are read. */
@Repository
public class LapRepository {
    private final DSLContext db;

    LapRepository(DSLContext db) {
        this.db = db;
    }

    /** Null when the next reading begins at the beginning. */
    public @Nullable Lap at(String list) {
        return db.selectFrom(CATALOG_LAP)
                .where(CATALOG_LAP.LIST.eq(list))
                .fetchOne(row ->
                        new Lap(row.getBegunAt().toInstant(), Lap.Place.valueOf(row.getPlace()), row.getToken()));
    }

    /** Goes on from one place to the next, null for the end; false when it stood elsewhere, as after a reading that came twice. */
    boolean move(String list, @Nullable Lap from, @Nullable Lap next) {
        if (!Objects.equals(at(list), from)) {
            return false;
        }
        db.deleteFrom(CATALOG_LAP).where(CATALOG_LAP.LIST.eq(list)).execute();
        if (next != null) {
            db.insertInto(CATALOG_LAP)
                    .set(CATALOG_LAP.LIST, list)
                    .set(CATALOG_LAP.BEGUN_AT, next.begun().atOffset(ZoneOffset.UTC))
                    .set(CATALOG_LAP.PLACE, next.place().name())
                    .set(CATALOG_LAP.TOKEN, next.token())
                    .execute();
        }
        return true;
    }
}
