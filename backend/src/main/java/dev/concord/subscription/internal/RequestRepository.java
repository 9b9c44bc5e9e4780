package dev.concord.subscription.internal;

import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_REQUEST;

import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.Decision;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.Side;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Subscription requests and their decisions. */
@Repository
public class RequestRepository {
    private final DSLContext db;

    RequestRepository(DSLContext db) {
        this.db = db;
    }

    /** Until the transaction ends nobody else asks for the same asset in the same project's name. */
    public void lockPair(AssetId asset, ProjectId subscriber) {
        db.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "request " + asset + " " + subscriber);
    }

    public RequestId insert(Asset asset, ProjectId subscriber, PersonId requester, String reason, Instant at) {
        var id = UUID.randomUUID();
        db.insertInto(SUBSCRIPTION_REQUEST)
                .set(SUBSCRIPTION_REQUEST.ID, id)
                .set(SUBSCRIPTION_REQUEST.ASSET_ID, asset.id().value())
                .set(SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT, subscriber.value())
                .set(SUBSCRIPTION_REQUEST.OWNER_PROJECT, asset.owner().value())
                .set(SUBSCRIPTION_REQUEST.REQUESTER, requester.value())
                .set(SUBSCRIPTION_REQUEST.REASON, reason)
                .set(SUBSCRIPTION_REQUEST.REQUESTED_AT, at.atOffset(ZoneOffset.UTC))
                .set(SUBSCRIPTION_REQUEST.STATE, "PENDING")
                .execute();
        return new RequestId(id);
    }

    /** Until the transaction ends nobody else decides it. */
    public void lock(RequestId id) {
        db.selectOne()
                .from(SUBSCRIPTION_REQUEST)
                .where(SUBSCRIPTION_REQUEST.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    /** False unless it is undecided and as it was seen. */
    public boolean decide(RequestId id, long seenVersion, Decision decision) {
        return db.update(SUBSCRIPTION_REQUEST)
                        .set(
                                SUBSCRIPTION_REQUEST.STATE,
                                decision instanceof Decision.Approved ? "APPROVED" : "REJECTED")
                        .set(SUBSCRIPTION_REQUEST.DECISION_ID, decision.id())
                        .set(SUBSCRIPTION_REQUEST.DECIDED_BY, decision.by().value())
                        .set(SUBSCRIPTION_REQUEST.DECIDED_AT, decision.at().atOffset(ZoneOffset.UTC))
                        .set(
                                SUBSCRIPTION_REQUEST.DECISION_COMMENT,
                                decision.comment().isEmpty() ? null : decision.comment())
                        .setNull(SUBSCRIPTION_REQUEST.OVERRULED)
                        .set(SUBSCRIPTION_REQUEST.VERSION, SUBSCRIPTION_REQUEST.VERSION.plus(1))
                        .where(SUBSCRIPTION_REQUEST.ID.eq(id.value()))
                        .and(SUBSCRIPTION_REQUEST.VERSION.eq(seenVersion))
                        .and(SUBSCRIPTION_REQUEST.STATE.eq("PENDING"))
                        .execute()
                > 0;
    }

    /** As if it had not been decided: it waits for another, who reads why. */
    void overrule(RequestId id, String why) {
        db.update(SUBSCRIPTION_REQUEST)
                .set(SUBSCRIPTION_REQUEST.STATE, RequestState.PENDING.name())
                .setNull(SUBSCRIPTION_REQUEST.DECISION_ID)
                .setNull(SUBSCRIPTION_REQUEST.DECIDED_BY)
                .setNull(SUBSCRIPTION_REQUEST.DECIDED_AT)
                .setNull(SUBSCRIPTION_REQUEST.DECISION_COMMENT)
                .setNull(SUBSCRIPTION_REQUEST.FAILURE)
                .set(SUBSCRIPTION_REQUEST.OVERRULED, why)
                .set(SUBSCRIPTION_REQUEST.VERSION, SUBSCRIPTION_REQUEST.VERSION.plus(1))
                .where(SUBSCRIPTION_REQUEST.ID.eq(id.value()))
                .execute();
    }

    public void sent(RequestId id, String datazoneId) {
        db.update(SUBSCRIPTION_REQUEST)
                .set(SUBSCRIPTION_REQUEST.DATAZONE_ID, datazoneId)
                .setNull(SUBSCRIPTION_REQUEST.FAILURE)
                .where(SUBSCRIPTION_REQUEST.ID.eq(id.value()))
                .execute();
    }

    public void failed(RequestId id, @Nullable String failure) {
        db.update(SUBSCRIPTION_REQUEST)
                .set(SUBSCRIPTION_REQUEST.FAILURE, failure)
                .where(SUBSCRIPTION_REQUEST.ID.eq(id.value()))
                .execute();
    }

    /** One that somebody made in DataZone. */
    RequestId insert(AssetId asset, ProjectId owner, Seen.Request seen) {
        var id = UUID.randomUUID();
        db.insertInto(SUBSCRIPTION_REQUEST)
                .set(SUBSCRIPTION_REQUEST.ID, id)
                .set(SUBSCRIPTION_REQUEST.ASSET_ID, asset.value())
                .set(SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT, seen.subscriber())
                .set(SUBSCRIPTION_REQUEST.OWNER_PROJECT, owner.value())
                .set(SUBSCRIPTION_REQUEST.REQUESTER, seen.requester())
                .set(SUBSCRIPTION_REQUEST.REASON, seen.reason())
                .set(SUBSCRIPTION_REQUEST.REQUESTED_AT, seen.createdAt().atOffset(ZoneOffset.UTC))
                .set(SUBSCRIPTION_REQUEST.STATE, RequestState.PENDING.name())
                .set(SUBSCRIPTION_REQUEST.ASKED_IN, Side.DATAZONE.name())
                .set(SUBSCRIPTION_REQUEST.DATAZONE_ID, seen.id())
                .execute();
        return new RequestId(id);
    }

    RequestState state(RequestId id) {
        return db.select(SUBSCRIPTION_REQUEST.STATE)
                .from(SUBSCRIPTION_REQUEST)
                .where(SUBSCRIPTION_REQUEST.ID.eq(id.value()))
                .fetchSingle(row -> RequestState.valueOf(row.value1()));
    }

    /** Decided in DataZone, whatever was decided here. */
    void decidedThere(RequestId id, RequestState state, Decision decision) {
        db.update(SUBSCRIPTION_REQUEST)
                .set(SUBSCRIPTION_REQUEST.STATE, state.name())
                .set(SUBSCRIPTION_REQUEST.DECISION_ID, decision.id())
                .set(SUBSCRIPTION_REQUEST.DECIDED_BY, decision.by().value())
                .set(SUBSCRIPTION_REQUEST.DECIDED_AT, decision.at().atOffset(ZoneOffset.UTC))
                .set(SUBSCRIPTION_REQUEST.DECIDED_IN, Side.DATAZONE.name())
                .set(SUBSCRIPTION_REQUEST.DECISION_COMMENT, decision.comment().isEmpty() ? null : decision.comment())
                .setNull(SUBSCRIPTION_REQUEST.OVERRULED)
                .set(SUBSCRIPTION_REQUEST.VERSION, SUBSCRIPTION_REQUEST.VERSION.plus(1))
                .setNull(SUBSCRIPTION_REQUEST.FAILURE)
                .where(SUBSCRIPTION_REQUEST.ID.eq(id.value()))
                .execute();
    }

    void withdrawn(RequestId id) {
        db.update(SUBSCRIPTION_REQUEST)
                .set(SUBSCRIPTION_REQUEST.STATE, RequestState.WITHDRAWN.name())
                .set(SUBSCRIPTION_REQUEST.VERSION, SUBSCRIPTION_REQUEST.VERSION.plus(1))
                .setNull(SUBSCRIPTION_REQUEST.FAILURE)
                .where(SUBSCRIPTION_REQUEST.ID.eq(id.value()))
                .execute();
    }
}
