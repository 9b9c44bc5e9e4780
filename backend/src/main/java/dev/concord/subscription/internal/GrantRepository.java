package dev.concord.subscription.internal;

import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_GRANT;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import dev.concord.subscription.SubscriptionId;
import dev.concord.subscription.internal.db.tables.records.SubscriptionGrantRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Repository;

/** Grants: each move leaves only the states that may become the new one, so that a late answer moves nothing backwards. */
@Repository
public class GrantRepository {
    private static final Condition REVOKED = exists(selectOne()
            .from(SUBSCRIPTION_SUBSCRIPTION)
            .where(SUBSCRIPTION_SUBSCRIPTION.ID.eq(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID))
            .and(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("REVOKED")));

    private final DSLContext db;

    GrantRepository(DSLContext db) {
        this.db = db;
    }

    boolean granting(SubscriptionId id, String environmentId, String targetId, Instant at) {
        return move(
                to(GrantState.GRANTING)
                        .set(SUBSCRIPTION_GRANT.ENVIRONMENT_ID, environmentId)
                        .set(SUBSCRIPTION_GRANT.TARGET_ID, targetId)
                        .set(
                                SUBSCRIPTION_GRANT.GRANTING_AT,
                                coalesce(SUBSCRIPTION_GRANT.GRANTING_AT, inline(time(at)))),
                id,
                GrantState.WAITING.name());
    }

    void sent(SubscriptionId id, String datazoneId) {
        db.update(SUBSCRIPTION_GRANT)
                .set(SUBSCRIPTION_GRANT.DATAZONE_ID, datazoneId)
                .where(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID.eq(id.value()))
                .execute();
    }

    boolean granted(SubscriptionId id, Instant at) {
        return unlessRevoked(
                to(GrantState.GRANTED)
                        .set(SUBSCRIPTION_GRANT.GRANTED_AT, time(at))
                        .setNull(SUBSCRIPTION_GRANT.FAILURE),
                id,
                GrantState.GRANTING.name(),
                GrantState.FAILED.name());
    }

    /** Also tells a new cause of what failed before. */
    boolean failed(SubscriptionId id, String failure) {
        return move(
                to(GrantState.FAILED).set(SUBSCRIPTION_GRANT.FAILURE, failure),
                id,
                GrantState.WAITING.name(),
                GrantState.GRANTING.name(),
                GrantState.REVOKING.name(),
                GrantState.FAILED.name());
    }

    public boolean revoking(SubscriptionId id, Instant at) {
        return move(
                to(GrantState.REVOKING).set(SUBSCRIPTION_GRANT.REVOKING_AT, time(at)),
                id,
                GrantState.REVOKING.before());
    }

    /** A failed revoke goes on as a revoke, never as a grant. */
    boolean tryingAgain(SubscriptionId id) {
        var again = db.update(SUBSCRIPTION_GRANT)
                .set(
                        SUBSCRIPTION_GRANT.STATE,
                        when(REVOKED, inline(GrantState.REVOKING.name()))
                                .when(SUBSCRIPTION_GRANT.ENVIRONMENT_ID.isNull(), inline(GrantState.WAITING.name()))
                                .otherwise(inline(GrantState.GRANTING.name())));
        return move(again, id, GrantState.FAILED.name());
    }

    /** To be granted again in the place that it had; what is left of the former grant goes first. */
    public boolean again(SubscriptionId id, Instant at) {
        return unlessRevoked(
                db.update(SUBSCRIPTION_GRANT)
                        .set(
                                SUBSCRIPTION_GRANT.STATE,
                                when(SUBSCRIPTION_GRANT.ENVIRONMENT_ID.isNull(), inline(GrantState.WAITING.name()))
                                        .otherwise(inline(GrantState.GRANTING.name())))
                        .set(SUBSCRIPTION_GRANT.FORMER_ID, SUBSCRIPTION_GRANT.DATAZONE_ID)
                        .setNull(SUBSCRIPTION_GRANT.DATAZONE_ID)
                        .setNull(SUBSCRIPTION_GRANT.SEEN_STATE)
                        .setNull(SUBSCRIPTION_GRANT.SEEN_AT)
                        .setNull(SUBSCRIPTION_GRANT.SHARED)
                        .setNull(SUBSCRIPTION_GRANT.SHARED_SEEN_AT)
                        .set(SUBSCRIPTION_GRANT.GRANTING_AT, time(at))
                        .setNull(SUBSCRIPTION_GRANT.GRANTED_AT)
                        .setNull(SUBSCRIPTION_GRANT.FAILURE),
                id,
                GrantState.REMOVED.name(),
                GrantState.UNASKED.name(),
                GrantState.FAILED.name());
    }

    /** Made in DataZone for a subscription that was accepted there. */
    boolean adopt(SubscriptionId id, Seen.Grant seen) {
        var state = seen.granted() ? GrantState.GRANTED : seen.failed() ? GrantState.FAILED : GrantState.GRANTING;
        return unlessRevoked(
                to(state)
                        .set(SUBSCRIPTION_GRANT.ENVIRONMENT_ID, seen.environment())
                        .set(SUBSCRIPTION_GRANT.TARGET_ID, seen.target())
                        .set(SUBSCRIPTION_GRANT.DATAZONE_ID, seen.id())
                        .set(SUBSCRIPTION_GRANT.GRANTING_AT, time(seen.updatedAt()))
                        .set(SUBSCRIPTION_GRANT.GRANTED_AT, seen.granted() ? time(seen.updatedAt()) : null)
                        .set(SUBSCRIPTION_GRANT.FAILURE, seen.failed() ? seen.cause() : null),
                id,
                GrantState.UNASKED.name());
    }

    /** AWS shows it no longer; why says what it shows. */
    boolean removed(SubscriptionId id, String why, Instant at) {
        return unlessRevoked(
                to(GrantState.REMOVED)
                        .set(SUBSCRIPTION_GRANT.FAILURE, why)
                        .set(SUBSCRIPTION_GRANT.DIFFERS_SINCE, time(at)),
                id,
                GrantState.GRANTING.name(),
                GrantState.GRANTED.name(),
                GrantState.FAILED.name());
    }

    /** What AWS had taken away is there again. */
    boolean back(SubscriptionId id, Instant at) {
        return unlessRevoked(
                to(GrantState.GRANTED)
                        .set(SUBSCRIPTION_GRANT.GRANTED_AT, coalesce(SUBSCRIPTION_GRANT.GRANTED_AT, inline(time(at))))
                        .setNull(SUBSCRIPTION_GRANT.FAILURE),
                id,
                GrantState.REMOVED.name());
    }

    /** Granted once, failed since. */
    boolean failedThere(SubscriptionId id, String cause) {
        return unlessRevoked(
                to(GrantState.FAILED).set(SUBSCRIPTION_GRANT.FAILURE, cause),
                id,
                GrantState.GRANTING.name(),
                GrantState.GRANTED.name());
    }

    /** The subscription ended in DataZone, which leaves the permission. */
    boolean kept(SubscriptionId id, String why) {
        return move(to(GrantState.KEPT).set(SUBSCRIPTION_GRANT.FAILURE, why), id, GrantState.KEPT.before());
    }

    /** The subscription is over and nothing was granted by it, or nothing is left of what was. */
    boolean over(SubscriptionId id, Instant at) {
        return move(
                to(GrantState.REVOKED).set(SUBSCRIPTION_GRANT.GONE_AT, time(at)).setNull(SUBSCRIPTION_GRANT.FAILURE),
                id,
                GrantState.REVOKED.before());
    }

    /** Nothing is left of the former grant. */
    void formerIsGone(SubscriptionId id) {
        db.update(SUBSCRIPTION_GRANT)
                .setNull(SUBSCRIPTION_GRANT.FORMER_ID)
                .where(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID.eq(id.value()))
                .execute();
    }

    boolean gone(SubscriptionId id, Instant at) {
        return move(
                to(GrantState.REVOKED).set(SUBSCRIPTION_GRANT.GONE_AT, time(at)),
                id,
                GrantState.REVOKING.name(),
                GrantState.FAILED.name(),
                GrantState.KEPT.name());
    }

    /** What was granted there waits again; a revoke stays a revoke. */
    List<SubscriptionId> displaced(String environment) {
        return to(GrantState.WAITING)
                .set(SUBSCRIPTION_GRANT.VERSION, SUBSCRIPTION_GRANT.VERSION.plus(1))
                .setNull(SUBSCRIPTION_GRANT.ENVIRONMENT_ID)
                .setNull(SUBSCRIPTION_GRANT.TARGET_ID)
                .setNull(SUBSCRIPTION_GRANT.DATAZONE_ID)
                .setNull(SUBSCRIPTION_GRANT.FORMER_ID)
                .setNull(SUBSCRIPTION_GRANT.FAILURE)
                .setNull(SUBSCRIPTION_GRANT.SEEN_STATE)
                .setNull(SUBSCRIPTION_GRANT.SEEN_AT)
                .setNull(SUBSCRIPTION_GRANT.SHARED)
                .setNull(SUBSCRIPTION_GRANT.SHARED_SEEN_AT)
                .setNull(SUBSCRIPTION_GRANT.GRANTING_AT)
                .setNull(SUBSCRIPTION_GRANT.GRANTED_AT)
                .where(SUBSCRIPTION_GRANT.ENVIRONMENT_ID.eq(environment))
                .and(SUBSCRIPTION_GRANT.STATE.in(GrantState.WAITING.before()))
                .andNot(REVOKED)
                .returning(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID)
                .fetch(row -> new SubscriptionId(row.getSubscriptionId()));
    }

    private UpdateSetMoreStep<SubscriptionGrantRecord> to(GrantState state) {
        return db.update(SUBSCRIPTION_GRANT).set(SUBSCRIPTION_GRANT.STATE, state.name());
    }

    /** No answer, reading or retry turns a revoke back into a grant. */
    private boolean unlessRevoked(UpdateSetMoreStep<SubscriptionGrantRecord> step, SubscriptionId id, String... from) {
        return leave(step, id, not(REVOKED), from);
    }

    private boolean move(UpdateSetMoreStep<SubscriptionGrantRecord> step, SubscriptionId id, String... from) {
        return leave(step, id, noCondition(), from);
    }

    private boolean leave(
            UpdateSetMoreStep<SubscriptionGrantRecord> step, SubscriptionId id, Condition more, String... from) {
        return step.set(SUBSCRIPTION_GRANT.VERSION, SUBSCRIPTION_GRANT.VERSION.plus(1))
                        .where(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID.eq(id.value()))
                        .and(SUBSCRIPTION_GRANT.STATE.in(from))
                        .and(more)
                        .execute()
                > 0;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
