package dev.concord.subscription.internal;

import static dev.concord.catalog.views.Tables.CATALOG_V_ASSET;
import static dev.concord.project.views.Tables.PROJECT_V_PROJECT;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_GRANT;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_REQUEST;
import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import dev.concord.inbox.Difference;
import dev.concord.inbox.Differences;
import dev.concord.shared.About;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;
import dev.concord.shared.paging.Keyset;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** Access that AWS took away, and access that DataZone gave though nobody here said so: a person says which is right. */
@Repository
class AccessDifferences implements Differences {
    private static final Condition DIFFERS =
            SUBSCRIPTION_GRANT.STATE.in(inline(GrantState.REMOVED.name()), inline(GrantState.UNASKED.name()));
    private static final Field<OffsetDateTime> SINCE =
            coalesce(SUBSCRIPTION_GRANT.DIFFERS_SINCE, SUBSCRIPTION_SUBSCRIPTION.APPROVED_AT);
    private static final Keyset OLDEST_FIRST = Keyset.ascending(SINCE).thenAscending(SUBSCRIPTION_REQUEST.ID);

    private final DSLContext db;

    AccessDifferences(DSLContext db) {
        this.db = db;
    }

    @Override
    public int count(Scope scope) {
        return db.selectCount()
                .from(SUBSCRIPTION_GRANT)
                .join(SUBSCRIPTION_SUBSCRIPTION)
                .on(SUBSCRIPTION_SUBSCRIPTION.ID.eq(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID))
                .join(SUBSCRIPTION_REQUEST)
                .on(SUBSCRIPTION_REQUEST.ID.eq(SUBSCRIPTION_SUBSCRIPTION.REQUEST_ID))
                .where(differs(scope))
                .fetchSingle()
                .value1();
    }

    @Override
    public Page<Difference> of(Scope scope, Slice slice) {
        var seen = db.select(
                        SUBSCRIPTION_REQUEST.ID,
                        SUBSCRIPTION_REQUEST.OWNER_PROJECT,
                        SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT,
                        SUBSCRIPTION_GRANT.STATE,
                        SUBSCRIPTION_GRANT.FAILURE,
                        CATALOG_V_ASSET.ID,
                        CATALOG_V_ASSET.NAME,
                        PROJECT_V_PROJECT.NAME,
                        SINCE)
                .from(SUBSCRIPTION_GRANT)
                .join(SUBSCRIPTION_SUBSCRIPTION)
                .on(SUBSCRIPTION_SUBSCRIPTION.ID.eq(SUBSCRIPTION_GRANT.SUBSCRIPTION_ID))
                .join(SUBSCRIPTION_REQUEST)
                .on(SUBSCRIPTION_REQUEST.ID.eq(SUBSCRIPTION_SUBSCRIPTION.REQUEST_ID))
                .join(CATALOG_V_ASSET)
                .on(CATALOG_V_ASSET.ID.eq(SUBSCRIPTION_REQUEST.ASSET_ID))
                .join(PROJECT_V_PROJECT)
                .on(PROJECT_V_PROJECT.ID.eq(SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT))
                .where(differs(scope));
        return OLDEST_FIRST.page(db, seen, slice, AccessDifferences::difference);
    }

    /** What ended meanwhile does not differ any more. */
    private static Condition differs(Scope scope) {
        return DIFFERS.and(SUBSCRIPTION_SUBSCRIPTION.STATE.eq("APPROVED"))
                .and(
                        scope.everything()
                                ? noCondition()
                                : concerns(SUBSCRIPTION_REQUEST.OWNER_PROJECT, scope)
                                        .or(concerns(SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT, scope)));
    }

    private static Condition concerns(TableField<?, String> project, Scope scope) {
        return project.in(scope.ids());
    }

    private static Difference difference(Record row) {
        var about = new About(
                "%s for %s".formatted(row.get(CATALOG_V_ASSET.NAME), row.get(PROJECT_V_PROJECT.NAME)),
                "catalog/assets/" + row.get(CATALOG_V_ASSET.ID),
                Set.of(
                        new ProjectId(row.get(SUBSCRIPTION_REQUEST.OWNER_PROJECT)),
                        new ProjectId(row.get(SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT))));
        var id = row.get(SUBSCRIPTION_REQUEST.ID).toString();
        var since = row.get(SINCE).toInstant();
        var shown = Optional.ofNullable(row.get(SUBSCRIPTION_GRANT.FAILURE));
        return GrantState.valueOf(row.get(SUBSCRIPTION_GRANT.STATE)) == GrantState.REMOVED
                ? new Difference(
                        "subscription grant",
                        id,
                        about,
                        "Access, approved here",
                        shown.orElse("No access"),
                        "Say which is right: have it granted again, or revoke it, under Who has access. Concord grants nothing by itself.",
                        since)
                : new Difference(
                        "subscription request",
                        id,
                        about,
                        "No access, nobody here decided",
                        "Accepted in DataZone",
                        "Say which is right: an owner who did not ask can have it granted, or revoke it, under Who has access.",
                        since);
    }
}
