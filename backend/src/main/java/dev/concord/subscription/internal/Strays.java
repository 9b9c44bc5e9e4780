package dev.concord.subscription.internal;

import static dev.concord.catalog.views.Tables.CATALOG_V_ASSET;
import static dev.concord.project.views.Tables.PROJECT_V_PROJECT;
import static dev.concord.project.views.Tables.PROJECT_V_SEEN;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_STRAY;
import static org.jooq.impl.DSL.noCondition;

import dev.concord.inbox.Difference;
import dev.concord.inbox.Differences;
import dev.concord.shared.About;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;
import dev.concord.shared.paging.Keyset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** What projects in which Concord does not work asked for and hold in DataZone: nobody decides it here, so it differs. */
@Repository
class Strays implements Differences {
    private static final String LET_IN =
            " Let Concord into the project under Projects, Not managed, to have it here; or %s in DataZone.";
    private static final Keyset OLDEST_FIRST =
            Keyset.ascending(SUBSCRIPTION_STRAY.SINCE).thenAscending(SUBSCRIPTION_STRAY.DATAZONE_ID);

    private final DSLContext db;

    Strays(DSLContext db) {
        this.db = db;
    }

    /** DataZone's ids of those that the owner's lists showed last. */
    List<String> of(ProjectId owner, String state) {
        return db.select(SUBSCRIPTION_STRAY.DATAZONE_ID)
                .from(SUBSCRIPTION_STRAY)
                .where(SUBSCRIPTION_STRAY.OWNER_PROJECT.eq(owner.value()))
                .and(SUBSCRIPTION_STRAY.STATE.eq(state))
                .fetch(SUBSCRIPTION_STRAY.DATAZONE_ID);
    }

    /** What is alive is kept where Concord does not work in the subscriber; what is over goes, and what Concord got to know. */
    void seen(ProjectId owner, List<Stray> alive, Collection<String> over) {
        var known = db.select(PROJECT_V_PROJECT.ID).from(PROJECT_V_PROJECT);
        db.deleteFrom(SUBSCRIPTION_STRAY)
                .where(SUBSCRIPTION_STRAY.OWNER_PROJECT.eq(owner.value()))
                .and(SUBSCRIPTION_STRAY.DATAZONE_ID.in(over).or(SUBSCRIPTION_STRAY.SUBSCRIBER.in(known)))
                .execute();
        var ours = known.where(PROJECT_V_PROJECT.ID.in(
                        alive.stream().map(Stray::subscriber).distinct().toList()))
                .fetchSet(PROJECT_V_PROJECT.ID);
        alive.stream().filter(one -> !ours.contains(one.subscriber())).forEach(one -> keep(owner, one));
    }

    private void keep(ProjectId owner, Stray stray) {
        db.insertInto(SUBSCRIPTION_STRAY)
                .values(
                        stray.id(),
                        owner.value(),
                        stray.listing(),
                        stray.subscriber(),
                        stray.state(),
                        stray.reason(),
                        stray.since().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public int count(Scope scope) {
        return db.fetchCount(SUBSCRIPTION_STRAY, within(scope));
    }

    @Override
    public Page<Difference> of(Scope scope, Slice slice) {
        var seen = db.select(SUBSCRIPTION_STRAY.fields())
                .select(CATALOG_V_ASSET.ID, CATALOG_V_ASSET.NAME, PROJECT_V_SEEN.NAME)
                .from(SUBSCRIPTION_STRAY)
                .leftJoin(CATALOG_V_ASSET)
                .on(CATALOG_V_ASSET.LISTING_ID.eq(SUBSCRIPTION_STRAY.LISTING))
                .leftJoin(PROJECT_V_SEEN)
                .on(PROJECT_V_SEEN.ID.eq(SUBSCRIPTION_STRAY.SUBSCRIBER))
                .where(within(scope));
        return OLDEST_FIRST.page(db, seen, slice, Strays::difference);
    }

    private static Condition within(Scope scope) {
        return scope.everything() ? noCondition() : SUBSCRIPTION_STRAY.OWNER_PROJECT.in(scope.ids());
    }

    private static Difference difference(Record row) {
        var stray = row.into(SUBSCRIPTION_STRAY);
        boolean pending = stray.getState().equals("PENDING");
        return new Difference(
                pending ? "subscription request" : "subscription",
                stray.getDatazoneId(),
                about(row),
                "Nothing, Concord does not work in this project",
                pending ? "Asked in DataZone: “%s”".formatted(stray.getReason()) : "Subscribed in DataZone",
                pending
                        ? "Nobody can decide it here." + LET_IN.formatted("decide it")
                        : "Nobody can end it here." + LET_IN.formatted("end it"),
                stray.getSince().toInstant());
    }

    private static About about(Record row) {
        var stray = row.into(SUBSCRIPTION_STRAY);
        var asset = Optional.ofNullable(row.get(CATALOG_V_ASSET.NAME)).orElse("listing " + stray.getListing());
        var subscriber = Optional.ofNullable(row.get(PROJECT_V_SEEN.NAME))
                .orElse(
                        stray.getSubscriber().isEmpty()
                                ? "somebody who is no project"
                                : "project " + stray.getSubscriber());
        var address = Optional.ofNullable(row.get(CATALOG_V_ASSET.ID))
                .map(id -> "catalog/assets/" + id)
                .orElse("");
        return new About(
                "%s for %s".formatted(asset, subscriber), address, Set.of(new ProjectId(stray.getOwnerProject())));
    }

    /** A request or a subscription, in DataZone's words. */
    record Stray(String id, String listing, String subscriber, String state, String reason, Instant since) {}
}
