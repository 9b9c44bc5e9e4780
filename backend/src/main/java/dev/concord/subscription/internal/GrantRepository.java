package dev.concord.subscription.internal;

import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_GRANT;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_SUBSCRIPTION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.concord.subscription.SubscriptionId;
import dev.concord.subscription.internal.db.tables.records.SubscriptionGrantRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Repository;

/** Grants. Each step names the states that it may leave; once revoking, a grant only moves towards gone. */
@Repository
public class GrantRepository {
    private final DSLContext db;

    GrantRepository(DSLContext db) {
        this.db = db;
    }

    public boolean granting(SubscriptionId id, String environmentId, String targetId, Instant at) {
        return leave(
                to("GRANTING")
                        .set(SUBSCRIPTION_GRANT.ENVIRONMENT_ID, environmentId)
                        .set(SUBSCRIPTION_GRANT.TARGET_ID, targetId)
                        .set(SUBSCRIPTION_GRANT.GRANTING_AT, time(at)),
                id,
                "WAITING");
    }

    public void sent(SubscriptionId id, String datazoneId) {
        db.update(SUBSCRIPTION_GRANT)
                .set(SUBSCRIPTION_GRANT.DATAZONE_ID, datazoneId)
                .where(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID.eq(id.value()))
                .execute();
    }

    public boolean granted(SubscriptionId id, Instant at) {
        return leave(to("GRANTED").set(SUBSCRIPTION_GRANT.GRANTED_AT, time(at)), id, "GRANTING");
    }

    public boolean failed(SubscriptionId id, String failure) {
        return leave(to("FAILED").set(SUBSCRIPTION_GRANT.FAILURE, failure), id, "WAITING", "GRANTING", "REVOKING");
    }

    public boolean revoking(SubscriptionId id, Instant at) {
        return leave(
                to("REVOKING").set(SUBSCRIPTION_GRANT.REVOKING_AT, time(at)),
                id,
                "WAITING",
                "GRANTING",
                "GRANTED",
                "FAILED");
    }

    /** A failed revoke goes on as a revoke, never as a grant. */
    public boolean tryingAgain(SubscriptionId id) {
        var revoked = exists(selectOne()
                .from(SUBSCRIPTION_SUBSCRIPTION)
                .where(SUBSCRIPTION_SUBSCRIPTION.ID.eq(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID))
                .and(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("REVOKED")));
        return leave(
                db.update(SUBSCRIPTION_GRANT)
                        .set(
                                SUBSCRIPTION_GRANT.STATE,
                                when(revoked, val("REVOKING"))
                                        .when(SUBSCRIPTION_GRANT.ENVIRONMENT_ID.isNull(), val("WAITING"))
                                        .otherwise(val("GRANTING"))),
                id,
                "FAILED");
    }

    public boolean gone(SubscriptionId id, Instant at) {
        return leave(to("REVOKED").set(SUBSCRIPTION_GRANT.GONE_AT, time(at)), id, "REVOKING");
    }

    /** What was granted there waits again; a revoke stays a revoke. */
    public List<SubscriptionId> displaced(String environment) {
        return db.update(SUBSCRIPTION_GRANT)
                .set(SUBSCRIPTION_GRANT.STATE, "WAITING")
                .set(SUBSCRIPTION_GRANT.VERSION, SUBSCRIPTION_GRANT.VERSION.plus(1))
                .setNull(SUBSCRIPTION_GRANT.ENVIRONMENT_ID)
                .setNull(SUBSCRIPTION_GRANT.TARGET_ID)
                .setNull(SUBSCRIPTION_GRANT.DATAZONE_ID)
                .setNull(SUBSCRIPTION_GRANT.FAILURE)
                .setNull(SUBSCRIPTION_GRANT.GRANTING_AT)
                .setNull(SUBSCRIPTION_GRANT.GRANTED_AT)
                .where(SUBSCRIPTION_GRANT.ENVIRONMENT_ID.eq(environment))
                .and(SUBSCRIPTION_GRANT.STATE.in("GRANTING", "GRANTED", "FAILED"))
                .andNotExists(selectOne()
                        .from(SUBSCRIPTION_SUBSCRIPTION)
                        .where(SUBSCRIPTION_SUBSCRIPTION.ID.eq(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID))
                        .and(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("REVOKED")))
                .returning(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID)
                .fetch(row -> new SubscriptionId(row.getSubscriptionId()));
    }

    private UpdateSetMoreStep<SubscriptionGrantRecord> to(String state) {
        return db.update(SUBSCRIPTION_GRANT).set(SUBSCRIPTION_GRANT.STATE, state);
    }

    private boolean leave(UpdateSetMoreStep<SubscriptionGrantRecord> step, SubscriptionId id, String... from) {
        return step.set(SUBSCRIPTION_GRANT.VERSION, SUBSCRIPTION_GRANT.VERSION.plus(1))
                        .where(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID.eq(id.value()))
                        .and(SUBSCRIPTION_GRANT.STATE.in(from))
                        .execute()
                > 0;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
