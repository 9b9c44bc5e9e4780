package dev.concord.subscription.internal;

import static dev.concord.catalog.views.Tables.CATALOG_V_ASSET;
import static dev.concord.catalog.views.Tables.CATALOG_V_RESOURCE;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_GRANT;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_SUBSCRIPTION;

import dev.concord.shared.ProjectId;
import dev.concord.subscription.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is known of grants on DataZone's side and of the tags behind them, and which of them are ours. */
@Repository
public class ObservedGrants {
    private final DSLContext db;

    ObservedGrants(DSLContext db) {
        this.db = db;
    }

    /** DataZone's ids of the project's grants that are not over. */
    List<String> grants(ProjectId subscriber) {
        return db.select(SUBSCRIPTION_GRANT.DATAZONE_ID)
                .from(SUBSCRIPTION_GRANT)
                .join(SUBSCRIPTION_SUBSCRIPTION)
                .on(SUBSCRIPTION_SUBSCRIPTION.ID.eq(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID))
                .where(SUBSCRIPTION_SUBSCRIPTION.SUBSCRIBER_PROJECT.eq(subscriber.value()))
                .and(SUBSCRIPTION_GRANT.STATE.ne(GrantState.REVOKED.name()))
                .and(SUBSCRIPTION_GRANT.DATAZONE_ID.isNotNull())
                .fetch(SUBSCRIPTION_GRANT.DATAZONE_ID);
    }

    /** DataZone's ids of the subscriptions behind these grants that nobody ended here. */
    List<String> liveSubscriptions(List<String> grants) {
        return db.select(SUBSCRIPTION_SUBSCRIPTION.DATAZONE_ID)
                .from(SUBSCRIPTION_GRANT)
                .join(SUBSCRIPTION_SUBSCRIPTION)
                .on(SUBSCRIPTION_SUBSCRIPTION.ID.eq(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID))
                .where(SUBSCRIPTION_GRANT.DATAZONE_ID.in(grants))
                .and(SUBSCRIPTION_SUBSCRIPTION.REVOCATION_ID.isNull())
                .and(SUBSCRIPTION_SUBSCRIPTION.DATAZONE_ID.isNotNull())
                .fetch(SUBSCRIPTION_SUBSCRIPTION.DATAZONE_ID);
    }

    /** Subscriptions that nobody ended here, to a resource that was granted in other environments than these. */
    List<Live> liveSubscriptions(String arn, List<String> environments) {
        return db.select(SUBSCRIPTION_SUBSCRIPTION.SUBSCRIBER_PROJECT, SUBSCRIPTION_SUBSCRIPTION.DATAZONE_ID)
                .from(SUBSCRIPTION_GRANT)
                .join(SUBSCRIPTION_SUBSCRIPTION)
                .on(SUBSCRIPTION_SUBSCRIPTION.ID.eq(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID))
                .join(CATALOG_V_ASSET)
                .on(CATALOG_V_ASSET.ID.eq(SUBSCRIPTION_SUBSCRIPTION.ASSET_ID))
                .where(CATALOG_V_ASSET.EXTERNAL_ID.eq(arn))
                .and(SUBSCRIPTION_GRANT.STATE.eq(GrantState.GRANTED.name()))
                .and(SUBSCRIPTION_GRANT.ENVIRONMENT_ID.notIn(environments))
                .and(SUBSCRIPTION_SUBSCRIPTION.REVOCATION_ID.isNull())
                .and(SUBSCRIPTION_SUBSCRIPTION.DATAZONE_ID.isNotNull())
                .fetch(row -> new Live(new ProjectId(row.value1()), row.value2()));
    }

    /** ARNs of all that is granted to anybody, or was until AWS took it away. */
    List<String> sharedResources() {
        return db.selectDistinct(CATALOG_V_ASSET.EXTERNAL_ID)
                .from(SUBSCRIPTION_GRANT)
                .join(SUBSCRIPTION_SUBSCRIPTION)
                .on(SUBSCRIPTION_SUBSCRIPTION.ID.eq(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID))
                .join(CATALOG_V_ASSET)
                .on(CATALOG_V_ASSET.ID.eq(SUBSCRIPTION_SUBSCRIPTION.ASSET_ID))
                .where(SUBSCRIPTION_GRANT.STATE.in(GrantState.GRANTED.name(), GrantState.REMOVED.name()))
                .fetch(CATALOG_V_ASSET.EXTERNAL_ID);
    }

    /** Whether SageMaker's lists lack the resource, which they had shown. */
    boolean resourceIsGone(String arn) {
        return db.fetchExists(db.selectOne()
                .from(CATALOG_V_ASSET)
                .join(CATALOG_V_RESOURCE)
                .on(CATALOG_V_RESOURCE.ASSET_ID.eq(CATALOG_V_ASSET.ID))
                .where(CATALOG_V_ASSET.EXTERNAL_ID.eq(arn))
                .and(CATALOG_V_RESOURCE.GONE_AT.isNotNull()));
    }

    /** The projects on both sides of what is granted of a resource. */
    Set<ProjectId> sides(String arn) {
        return db
                .select(SUBSCRIPTION_SUBSCRIPTION.OWNER_PROJECT, SUBSCRIPTION_SUBSCRIPTION.SUBSCRIBER_PROJECT)
                .from(SUBSCRIPTION_SUBSCRIPTION)
                .join(CATALOG_V_ASSET)
                .on(CATALOG_V_ASSET.ID.eq(SUBSCRIPTION_SUBSCRIPTION.ASSET_ID))
                .where(CATALOG_V_ASSET.EXTERNAL_ID.eq(arn))
                .fetch()
                .stream()
                .flatMap(row -> Stream.of(row.value1(), row.value2()))
                .map(ProjectId::new)
                .collect(Collectors.toSet());
    }

    Optional<SubscriptionId> subscriptionOfGrant(String datazoneId) {
        return db.select(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID)
                .from(SUBSCRIPTION_GRANT)
                .where(SUBSCRIPTION_GRANT.DATAZONE_ID.eq(datazoneId))
                .fetchOptional(row -> new SubscriptionId(row.value1()));
    }

    boolean saw(Seen.Grant grant) {
        return db.update(SUBSCRIPTION_GRANT)
                        .set(SUBSCRIPTION_GRANT.SEEN_STATE, grant.state())
                        .set(SUBSCRIPTION_GRANT.SEEN_AT, ObservedRequests.time(grant.updatedAt()))
                        .where(SUBSCRIPTION_GRANT.DATAZONE_ID.eq(grant.id()))
                        .and(SUBSCRIPTION_GRANT
                                .SEEN_AT
                                .isNull()
                                .or(SUBSCRIPTION_GRANT.SEEN_AT.le(ObservedRequests.time(grant.updatedAt()))))
                        .execute()
                > 0;
    }

    boolean grantCanBeMissed(String datazoneId, Instant now) {
        return db.fetchExists(
                SUBSCRIPTION_GRANT,
                SUBSCRIPTION_GRANT
                        .DATAZONE_ID
                        .eq(datazoneId)
                        .and(ObservedRequests.seenOrToldBefore(
                                SUBSCRIPTION_GRANT.SEEN_AT,
                                SUBSCRIPTION_GRANT.GRANTED_AT,
                                now.minus(ObservedRequests.MAY_APPEAR))));
    }

    /** The grants of a resource, and what is known of their tags. */
    List<Share> shares(String arn) {
        return db.select(
                        SUBSCRIPTION_GRANT.SUBSCRIPTION_ID,
                        SUBSCRIPTION_GRANT.ENVIRONMENT_ID,
                        SUBSCRIPTION_GRANT.SHARED,
                        SUBSCRIPTION_GRANT.GRANTED_AT)
                .from(SUBSCRIPTION_GRANT)
                .join(SUBSCRIPTION_SUBSCRIPTION)
                .on(SUBSCRIPTION_SUBSCRIPTION.ID.eq(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID))
                .join(CATALOG_V_ASSET)
                .on(CATALOG_V_ASSET.ID.eq(SUBSCRIPTION_SUBSCRIPTION.ASSET_ID))
                .where(CATALOG_V_ASSET.EXTERNAL_ID.eq(arn))
                .and(SUBSCRIPTION_GRANT.STATE.in(GrantState.GRANTED.name(), GrantState.REMOVED.name()))
                .fetch(row -> new Share(
                        new SubscriptionId(row.value1()),
                        Optional.ofNullable(row.value2()).orElse(""),
                        row.value3(),
                        row.value4() == null ? Instant.EPOCH : row.value4().toInstant()));
    }

    void sawShare(SubscriptionId id, boolean shared, Instant at) {
        db.update(SUBSCRIPTION_GRANT)
                .set(SUBSCRIPTION_GRANT.SHARED, shared)
                .set(SUBSCRIPTION_GRANT.SHARED_SEEN_AT, ObservedRequests.time(at))
                .where(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID.eq(id.value()))
                .execute();
    }

    /** A subscription by DataZone's id. */
    public record Live(ProjectId subscriber, String subscription) {}

    /** A grant's share; shared is null until it was looked at. */
    record Share(
            SubscriptionId subscription,
            String environment,
            @Nullable Boolean shared,
            Instant grantedAt) {}
}
