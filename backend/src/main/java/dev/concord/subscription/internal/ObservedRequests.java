package dev.concord.subscription.internal;

import static dev.concord.catalog.views.Tables.CATALOG_V_ASSET;
import static dev.concord.project.views.Tables.PROJECT_V_PROJECT;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_REQUEST;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_SUBSCRIPTION;
import static org.jooq.impl.DSL.selectOne;

import dev.concord.catalog.AssetId;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.SubscriptionId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** What is known of requests and subscriptions on DataZone's side, and which of them are ours. */
@Repository
class ObservedRequests {
    /** What DataZone was told may be missing in what it shows for this long. */
    static final Duration MAY_APPEAR = Duration.ofMinutes(2);

    private final DSLContext db;

    ObservedRequests(DSLContext db) {
        this.db = db;
    }

    /** DataZone's ids of requests to the project whose outcome is not known here yet. */
    List<String> openRequests(ProjectId owner) {
        return db.select(SUBSCRIPTION_REQUEST.DATAZONE_ID)
                .from(SUBSCRIPTION_REQUEST)
                .leftJoin(SUBSCRIPTION_SUBSCRIPTION)
                .on(SUBSCRIPTION_SUBSCRIPTION.REQUEST_ID.eq(SUBSCRIPTION_REQUEST.ID))
                .where(SUBSCRIPTION_REQUEST.OWNER_PROJECT.eq(owner.value()))
                .and(SUBSCRIPTION_REQUEST.DATAZONE_ID.isNotNull())
                .and(SUBSCRIPTION_REQUEST
                        .STATE
                        .eq("PENDING")
                        .or(SUBSCRIPTION_REQUEST
                                .STATE
                                .eq("APPROVED")
                                .and(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("APPROVED"))
                                .and(SUBSCRIPTION_SUBSCRIPTION.DATAZONE_ID.isNull())))
                .fetch(SUBSCRIPTION_REQUEST.DATAZONE_ID);
    }

    /** DataZone's ids of subscriptions to the project's assets that are alive here. */
    List<String> liveSubscriptions(ProjectId owner) {
        return db.select(SUBSCRIPTION_SUBSCRIPTION.DATAZONE_ID)
                .from(SUBSCRIPTION_SUBSCRIPTION)
                .where(SUBSCRIPTION_SUBSCRIPTION.OWNER_PROJECT.eq(owner.value()))
                .and(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("APPROVED"))
                .and(SUBSCRIPTION_SUBSCRIPTION.DATAZONE_ID.isNotNull())
                .fetch(SUBSCRIPTION_SUBSCRIPTION.DATAZONE_ID);
    }

    /** Those of DataZone's requests that are not known here. */
    Set<String> unknownRequests(Collection<String> ids) {
        var unknown = new HashSet<>(ids);
        unknown.removeAll(db.select(SUBSCRIPTION_REQUEST.DATAZONE_ID)
                .from(SUBSCRIPTION_REQUEST)
                .where(SUBSCRIPTION_REQUEST.DATAZONE_ID.in(ids))
                .fetchSet(SUBSCRIPTION_REQUEST.DATAZONE_ID));
        return unknown;
    }

    /** The projects that own what these requests or subscriptions are about. */
    List<String> owners(Collection<String> ids) {
        return db.selectDistinct(SUBSCRIPTION_REQUEST.OWNER_PROJECT)
                .from(SUBSCRIPTION_REQUEST)
                .leftJoin(SUBSCRIPTION_SUBSCRIPTION)
                .on(SUBSCRIPTION_SUBSCRIPTION.REQUEST_ID.eq(SUBSCRIPTION_REQUEST.ID))
                .where(SUBSCRIPTION_REQUEST.DATAZONE_ID.in(ids).or(SUBSCRIPTION_SUBSCRIPTION.DATAZONE_ID.in(ids)))
                .fetch(SUBSCRIPTION_REQUEST.OWNER_PROJECT);
    }

    Optional<RequestId> request(String datazoneId) {
        return db.select(SUBSCRIPTION_REQUEST.ID)
                .from(SUBSCRIPTION_REQUEST)
                .where(SUBSCRIPTION_REQUEST.DATAZONE_ID.eq(datazoneId))
                .fetchOptional(row -> new RequestId(row.value1()));
    }

    /** By its own id, or by that of the request that made it. */
    Optional<SubscriptionId> subscription(String datazoneId, String requestId) {
        return db.select(SUBSCRIPTION_SUBSCRIPTION.ID)
                .from(SUBSCRIPTION_SUBSCRIPTION)
                .join(SUBSCRIPTION_REQUEST)
                .on(SUBSCRIPTION_REQUEST.ID.eq(SUBSCRIPTION_SUBSCRIPTION.REQUEST_ID))
                .where(SUBSCRIPTION_SUBSCRIPTION
                        .DATAZONE_ID
                        .eq(datazoneId)
                        .or(SUBSCRIPTION_SUBSCRIPTION
                                .DATAZONE_ID
                                .isNull()
                                .and(SUBSCRIPTION_REQUEST.DATAZONE_ID.eq(requestId))))
                .fetchOptional(row -> new SubscriptionId(row.value1()));
    }

    /** The published asset, where Concord works in both projects and the pair is free. */
    Optional<AssetId> askable(String listing, ProjectId subscriber, ProjectId owner) {
        var taken = selectOne()
                .from(SUBSCRIPTION_REQUEST)
                .leftJoin(SUBSCRIPTION_SUBSCRIPTION)
                .on(SUBSCRIPTION_SUBSCRIPTION.REQUEST_ID.eq(SUBSCRIPTION_REQUEST.ID))
                .where(SUBSCRIPTION_REQUEST.ASSET_ID.eq(CATALOG_V_ASSET.ID))
                .and(SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT.eq(subscriber.value()))
                .and(SUBSCRIPTION_REQUEST.STATE.eq("PENDING").or(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("APPROVED")));
        return db.select(CATALOG_V_ASSET.ID)
                .from(CATALOG_V_ASSET)
                .where(CATALOG_V_ASSET.LISTING_ID.eq(listing))
                .and(CATALOG_V_ASSET.OWNING_PROJECT.eq(owner.value()))
                .andExists(selectOne().from(PROJECT_V_PROJECT).where(PROJECT_V_PROJECT.ID.eq(subscriber.value())))
                .andNotExists(taken)
                .fetchOptional(row -> new AssetId(row.value1()));
    }

    /** False when what is known is newer. */
    boolean saw(RequestId id, String state, Instant at) {
        return db.update(SUBSCRIPTION_REQUEST)
                        .set(SUBSCRIPTION_REQUEST.SEEN_STATE, state)
                        .set(SUBSCRIPTION_REQUEST.SEEN_AT, time(at))
                        .where(SUBSCRIPTION_REQUEST.ID.eq(id.value()))
                        .and(SUBSCRIPTION_REQUEST.SEEN_AT.isNull().or(SUBSCRIPTION_REQUEST.SEEN_AT.le(time(at))))
                        .execute()
                > 0;
    }

    boolean saw(SubscriptionId id, String state, Instant at) {
        return db.update(SUBSCRIPTION_SUBSCRIPTION)
                        .set(SUBSCRIPTION_SUBSCRIPTION.SEEN_STATE, state)
                        .set(SUBSCRIPTION_SUBSCRIPTION.SEEN_AT, time(at))
                        .where(SUBSCRIPTION_SUBSCRIPTION.ID.eq(id.value()))
                        .and(SUBSCRIPTION_SUBSCRIPTION
                                .SEEN_AT
                                .isNull()
                                .or(SUBSCRIPTION_SUBSCRIPTION.SEEN_AT.le(time(at))))
                        .execute()
                > 0;
    }

    /** Whether its absence means something: it has been seen, or was asked for so long ago that it would have been. */
    boolean canBeMissed(RequestId id, Instant before) {
        return db.fetchExists(
                SUBSCRIPTION_REQUEST,
                SUBSCRIPTION_REQUEST
                        .ID
                        .eq(id.value())
                        .and(seenOrToldBefore(
                                SUBSCRIPTION_REQUEST.SEEN_AT, SUBSCRIPTION_REQUEST.REQUESTED_AT, before)));
    }

    /** The same of a subscription and of a grant, which AWS is told of at once. */
    boolean canBeMissed(SubscriptionId id, Instant now) {
        return db.fetchExists(
                SUBSCRIPTION_SUBSCRIPTION,
                SUBSCRIPTION_SUBSCRIPTION
                        .ID
                        .eq(id.value())
                        .and(seenOrToldBefore(
                                SUBSCRIPTION_SUBSCRIPTION.SEEN_AT,
                                SUBSCRIPTION_SUBSCRIPTION.APPROVED_AT,
                                now.minus(MAY_APPEAR))));
    }

    /** Seen at some time, or told to AWS before this one. */
    static Condition seenOrToldBefore(Field<OffsetDateTime> seen, Field<OffsetDateTime> told, Instant before) {
        return seen.isNotNull().or(told.lt(before.atOffset(ZoneOffset.UTC)));
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
