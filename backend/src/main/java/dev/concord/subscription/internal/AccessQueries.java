package dev.concord.subscription.internal;

import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_GRANT;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_REQUEST;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;

import dev.concord.catalog.AssetId;
import dev.concord.shared.Missing;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import dev.concord.shared.paging.Keyset;
import dev.concord.subscription.Access;
import dev.concord.subscription.RequestId;
import dev.concord.subscription.SubscriptionId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads requests together with all that became of them. */
@Repository
public class AccessQueries {
    private static final Field<OffsetDateTime> DECIDED =
            coalesce(SUBSCRIPTION_REQUEST.DECIDED_AT, SUBSCRIPTION_REQUEST.REQUESTED_AT);
    private static final Keyset OLDEST_FIRST =
            Keyset.ascending(SUBSCRIPTION_REQUEST.REQUESTED_AT).thenAscending(SUBSCRIPTION_REQUEST.ID);
    private static final Keyset LATEST_FIRST =
            Keyset.descending(SUBSCRIPTION_REQUEST.REQUESTED_AT).thenDescending(SUBSCRIPTION_REQUEST.ID);
    private static final Keyset LATEST_DECIDED_FIRST =
            Keyset.descending(DECIDED).thenDescending(SUBSCRIPTION_REQUEST.ID);
    private static final Keyset BY_ASSET =
            Keyset.ascending(AccessRows.ASSET_NAME).thenAscending(SUBSCRIPTION_REQUEST.ID);
    private static final Keyset FAILURES_FIRST =
            Keyset.descending(AccessRows.FAILED).thenDescending(DECIDED).thenDescending(SUBSCRIPTION_REQUEST.ID);

    private final DSLContext db;

    AccessQueries(DSLContext db) {
        this.db = db;
    }

    public Access get(RequestId id) {
        return find(id).orElseThrow(() -> new Missing("There is no subscription request " + id + " that you may see"));
    }

    public Access get(SubscriptionId id) {
        return find(id).orElseThrow(() -> new Missing("There is no subscription " + id + " that you may see"));
    }

    public Optional<Access> find(RequestId id) {
        return AccessRows.select(db)
                .where(SUBSCRIPTION_REQUEST.ID.eq(id.value()))
                .fetchOptional(AccessRows::access);
    }

    public Optional<Access> find(SubscriptionId id) {
        return AccessRows.select(db)
                .where(SUBSCRIPTION_SUBSCRIPTION.ID.eq(id.value()))
                .fetchOptional(AccessRows::access);
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

    public Page<Access> waiting(List<ProjectId> owners, Slice slice) {
        var waiting = ownedBy(owners).and(SUBSCRIPTION_REQUEST.STATE.eq("PENDING"));
        return page(waiting, slice, OLDEST_FIRST);
    }

    public Page<Access> decided(List<ProjectId> owners, Slice slice) {
        var decided = ownedBy(owners).and(SUBSCRIPTION_REQUEST.STATE.ne("PENDING"));
        return page(decided, slice, LATEST_DECIDED_FIRST);
    }

    public Page<Access> outgoing(ProjectId subscriber, Slice slice) {
        var asked = SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT.eq(subscriber.value());
        return page(asked, slice, LATEST_FIRST);
    }

    public Page<Access> incoming(ProjectId owner, Slice slice) {
        return page(ownedBy(List.of(owner)), slice, LATEST_FIRST);
    }

    public Page<Access> subscribed(ProjectId subscriber, Slice slice) {
        var live = SUBSCRIPTION_REQUEST
                .SUBSCRIBER_PROJECT
                .eq(subscriber.value())
                .and(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("APPROVED"));
        return page(live, slice, BY_ASSET);
    }

    public Page<Access> holders(AssetId asset, Slice slice) {
        var approved = SUBSCRIPTION_REQUEST.ASSET_ID.eq(asset.value()).and(SUBSCRIPTION_GRANT.STATE.isNotNull());
        return page(approved, slice, FAILURES_FIRST);
    }

    private static Condition ownedBy(List<ProjectId> owners) {
        return SUBSCRIPTION_REQUEST.OWNER_PROJECT.in(
                owners.stream().map(ProjectId::value).toList());
    }

    private Page<Access> page(Condition condition, Slice slice, Keyset order) {
        return order.page(db, AccessRows.select(db).where(condition), slice, AccessRows::access);
    }
}
