package dev.concord.subscription.internal;

import static dev.concord.subscription.internal.AccessRows.FAILURE_FIRST;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_GRANT;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_REQUEST;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_SUBSCRIPTION;

import dev.concord.catalog.AssetId;
import dev.concord.shared.Missing;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.subscription.Access;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.SubscriptionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.springframework.stereotype.Repository;

/** Reads requests together with all that became of them. */
@Repository
public class AccessQueries {
    private final DSLContext db;

    AccessQueries(DSLContext db) {
        this.db = db;
    }

    public Access get(RequestId id) {
        return AccessRows.select(db)
                .where(SUBSCRIPTION_REQUEST.ID.eq(id.value()))
                .fetchOptional(AccessRows::access)
                .orElseThrow(() -> new Missing("There is no subscription request " + id + " that you may see"));
    }

    public Access get(SubscriptionId id) {
        return AccessRows.select(db)
                .where(SUBSCRIPTION_SUBSCRIPTION.ID.eq(id.value()))
                .fetchOptional(AccessRows::access)
                .orElseThrow(() -> new Missing("There is no subscription " + id + " that you may see"));
    }

    public Optional<Access> latest(AssetId asset, ProjectId subscriber) {
        return Optional.ofNullable(latest(List.of(asset), subscriber).get(asset));
    }

    public Map<AssetId, Access> latest(Collection<AssetId> assets, ProjectId subscriber) {
        return AccessRows.select(db)
                .where(SUBSCRIPTION_REQUEST.ASSET_ID.in(
                        assets.stream().map(AssetId::value).toList()))
                .and(SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT.eq(subscriber.value()))
                .orderBy(SUBSCRIPTION_REQUEST.REQUESTED_AT.desc())
                .fetch(AccessRows::access)
                .stream()
                .collect(Collectors.toMap(
                        access -> access.asset().id(), Function.identity(), (newest, older) -> newest));
    }

    public Page<Access> waiting(List<ProjectId> owners, int offset, int limit) {
        var waiting = ownedBy(owners).and(SUBSCRIPTION_REQUEST.STATE.eq("PENDING"));
        return page(waiting, offset, limit, SUBSCRIPTION_REQUEST.REQUESTED_AT.asc());
    }

    public Page<Access> decided(List<ProjectId> owners, int offset, int limit) {
        var decided = ownedBy(owners).and(SUBSCRIPTION_REQUEST.STATE.ne("PENDING"));
        return page(decided, offset, limit, SUBSCRIPTION_REQUEST.DECIDED_AT.desc());
    }

    public Page<Access> outgoing(ProjectId subscriber, int offset, int limit) {
        var asked = SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT.eq(subscriber.value());
        return page(asked, offset, limit, SUBSCRIPTION_REQUEST.REQUESTED_AT.desc());
    }

    public Page<Access> incoming(ProjectId owner, int offset, int limit) {
        return page(ownedBy(List.of(owner)), offset, limit, SUBSCRIPTION_REQUEST.REQUESTED_AT.desc());
    }

    public Page<Access> subscribed(ProjectId subscriber, int offset, int limit) {
        var live = SUBSCRIPTION_REQUEST
                .SUBSCRIBER_PROJECT
                .eq(subscriber.value())
                .and(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("APPROVED"));
        return page(live, offset, limit, AccessRows.ASSET_NAME.asc());
    }

    public Page<Access> holders(AssetId asset, int offset, int limit) {
        var approved = SUBSCRIPTION_REQUEST.ASSET_ID.eq(asset.value()).and(SUBSCRIPTION_GRANT.STATE.isNotNull());
        return page(approved, offset, limit, FAILURE_FIRST, SUBSCRIPTION_REQUEST.DECIDED_AT.desc());
    }

    private static Condition ownedBy(List<ProjectId> owners) {
        return SUBSCRIPTION_REQUEST.OWNER_PROJECT.in(
                owners.stream().map(ProjectId::value).toList());
    }

    private Page<Access> page(Condition condition, int offset, int limit, OrderField<?>... order) {
        var rows = AccessRows.select(db)
                .where(condition)
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch(AccessRows::access);
        return new Page<>(rows, db.fetchCount(AccessRows.select(db).where(condition)));
    }
}
