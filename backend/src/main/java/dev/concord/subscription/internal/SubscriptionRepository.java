package dev.concord.subscription.internal;

import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_GRANT;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_SUBSCRIPTION;

import dev.concord.shared.StaleVersion;
import dev.concord.subscription.Access;
import dev.concord.subscription.Revocation;
import dev.concord.subscription.SubscriptionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Subscriptions; each has one grant, waiting for its environment at first. */
@Repository
public class SubscriptionRepository {
    private final DSLContext db;

    SubscriptionRepository(DSLContext db) {
        this.db = db;
    }

    public SubscriptionId insert(Access access, Instant at) {
        return insert(access, at, GrantState.WAITING);
    }

    SubscriptionId insert(Access access, Instant at, GrantState grant) {
        var id = UUID.randomUUID();
        db.insertInto(SUBSCRIPTION_SUBSCRIPTION)
                .set(SUBSCRIPTION_SUBSCRIPTION.ID, id)
                .set(SUBSCRIPTION_SUBSCRIPTION.REQUEST_ID, access.request().value())
                .set(SUBSCRIPTION_SUBSCRIPTION.ASSET_ID, access.asset().id().value())
                .set(
                        SUBSCRIPTION_SUBSCRIPTION.SUBSCRIBER_PROJECT,
                        access.subscriber().id().value())
                .set(
                        SUBSCRIPTION_SUBSCRIPTION.OWNER_PROJECT,
                        access.owner().id().value())
                .set(SUBSCRIPTION_SUBSCRIPTION.STATE, "APPROVED")
                .set(SUBSCRIPTION_SUBSCRIPTION.APPROVED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
        db.insertInto(SUBSCRIPTION_GRANT)
                .set(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID, id)
                .set(SUBSCRIPTION_GRANT.STATE, grant.name())
                .execute();
        return new SubscriptionId(id);
    }

    /** One that AWS never heard of. */
    void forget(SubscriptionId id) {
        db.deleteFrom(SUBSCRIPTION_GRANT)
                .where(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID.eq(id.value()))
                .execute();
        db.deleteFrom(SUBSCRIPTION_SUBSCRIPTION)
                .where(SUBSCRIPTION_SUBSCRIPTION.ID.eq(id.value()))
                .execute();
    }

    public void revoke(SubscriptionId id, long seenVersion, Revocation revocation) {
        int updated = db.update(SUBSCRIPTION_SUBSCRIPTION)
                .set(SUBSCRIPTION_SUBSCRIPTION.STATE, "REVOKED")
                .set(SUBSCRIPTION_SUBSCRIPTION.ENDED_IN, revocation.how().name())
                .set(SUBSCRIPTION_SUBSCRIPTION.REVOCATION_ID, revocation.id())
                .set(SUBSCRIPTION_SUBSCRIPTION.REVOKED_BY, revocation.by().value())
                .set(SUBSCRIPTION_SUBSCRIPTION.REVOKED_AT, revocation.at().atOffset(ZoneOffset.UTC))
                .set(SUBSCRIPTION_SUBSCRIPTION.REVOCATION_COMMENT, revocation.comment())
                .set(SUBSCRIPTION_SUBSCRIPTION.VERSION, SUBSCRIPTION_SUBSCRIPTION.VERSION.plus(1))
                .where(SUBSCRIPTION_SUBSCRIPTION.ID.eq(id.value()))
                .and(SUBSCRIPTION_SUBSCRIPTION.VERSION.eq(seenVersion))
                .and(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("APPROVED"))
                .execute();
        if (updated == 0) {
            throw new StaleVersion("subscription");
        }
    }

    public void sent(SubscriptionId id, String datazoneId) {
        db.update(SUBSCRIPTION_SUBSCRIPTION)
                .set(SUBSCRIPTION_SUBSCRIPTION.DATAZONE_ID, datazoneId)
                .where(SUBSCRIPTION_SUBSCRIPTION.ID.eq(id.value()))
                .execute();
    }

    /** Ended in DataZone, or before DataZone made it. */
    void ended(SubscriptionId id, Revocation how) {
        db.update(SUBSCRIPTION_SUBSCRIPTION)
                .set(SUBSCRIPTION_SUBSCRIPTION.STATE, "REVOKED")
                .set(SUBSCRIPTION_SUBSCRIPTION.ENDED_IN, how.how().name())
                .set(SUBSCRIPTION_SUBSCRIPTION.REVOCATION_ID, how.id())
                .set(SUBSCRIPTION_SUBSCRIPTION.REVOKED_BY, how.by().value())
                .set(SUBSCRIPTION_SUBSCRIPTION.REVOKED_AT, how.at().atOffset(ZoneOffset.UTC))
                .set(SUBSCRIPTION_SUBSCRIPTION.REVOCATION_COMMENT, how.comment())
                .set(SUBSCRIPTION_SUBSCRIPTION.VERSION, SUBSCRIPTION_SUBSCRIPTION.VERSION.plus(1))
                .where(SUBSCRIPTION_SUBSCRIPTION.ID.eq(id.value()))
                .and(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("APPROVED"))
                .execute();
    }
}
