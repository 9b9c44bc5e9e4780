package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_SIGN_OUT;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Until when sessions are over. */
@Repository
public class SignOutRepository {
    /** No session lives that long. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final DSLContext db;

    SignOutRepository(DSLContext db) {
        this.db = db;
    }

    /** Never takes an earlier sign-out back. */
    public void end(String whose, Instant before) {
        var time = before.atOffset(ZoneOffset.UTC);
        db.deleteFrom(IDENTITY_SIGN_OUT)
                .where(IDENTITY_SIGN_OUT.BEFORE.lt(time.minus(KEPT)))
                .execute();
        db.insertInto(IDENTITY_SIGN_OUT)
                .values(whose, time)
                .onConflict(IDENTITY_SIGN_OUT.WHOSE)
                .doUpdate()
                .set(
                        IDENTITY_SIGN_OUT.BEFORE,
                        DSL.greatest(IDENTITY_SIGN_OUT.BEFORE, DSL.excluded(IDENTITY_SIGN_OUT.BEFORE)))
                .execute();
    }

    /** Whether one of the names was ended at its time or later. */
    public boolean anyEnded(Map<String, Instant> names) {
        var ended = names.entrySet().stream()
                .map(name -> IDENTITY_SIGN_OUT
                        .WHOSE
                        .eq(name.getKey())
                        .and(IDENTITY_SIGN_OUT.BEFORE.ge(name.getValue().atOffset(ZoneOffset.UTC))))
                .reduce(DSL.noCondition(), Condition::or);
        return db.fetchExists(IDENTITY_SIGN_OUT, ended);
    }
}
