package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.catalog.Catalog;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import dev.concord.subscription.internal.AccessQueries;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading who asked for what and what became of it: each person sees own projects' sides, auditors and admins everything. */
@Service
@Transactional(readOnly = true)
public class Accesses {
    private final AccessQueries queries;
    private final Catalog catalog;
    private final Permissions permissions;

    Accesses(AccessQueries queries, Catalog catalog, Permissions permissions) {
        this.queries = queries;
        this.catalog = catalog;
        this.permissions = permissions;
    }

    /** One request, for members of either project. */
    public Access of(RequestId id) {
        return seen(queries.get(id), "subscription request " + id);
    }

    /** One subscription, for members of either project. */
    public Access of(SubscriptionId id) {
        return seen(queries.get(id), "subscription " + id);
    }

    private Access seen(Access access, String what) {
        if (!permissions.may(Action.SEE_PROJECT, access.subscriber().id())) {
            permissions.requireSight(access.owner().id(), what);
        }
        return access;
    }

    /** The latest access of a project to an asset, if it ever asked. */
    public Optional<Access> of(ProjectId subscriber, AssetId asset) {
        permissions.requireSight(subscriber, "project " + subscriber);
        return queries.latest(asset, subscriber);
    }

    /** The same for many assets at once; assets never asked for are absent. */
    public Map<AssetId, Access> of(ProjectId subscriber, Collection<AssetId> assets) {
        permissions.requireSight(subscriber, "project " + subscriber);
        return queries.latest(assets, subscriber);
    }

    /** Waiting for a decision by the current person or another decider of the same projects, oldest first. */
    public Page<Access> waiting(Slice slice) {
        return queries.waiting(permissions.projects(Action.DECIDE), slice);
    }

    /** Decided for projects that the current person decides for, latest first. */
    public Page<Access> decided(Slice slice) {
        return queries.decided(permissions.projects(Action.DECIDE), slice);
    }

    /** What a project asked for, latest first. */
    public Page<Access> outgoing(ProjectId subscriber, Slice slice) {
        permissions.requireSight(subscriber, "project " + subscriber);
        return queries.outgoing(subscriber, slice);
    }

    /** What other projects asked of a project, latest first. */
    public Page<Access> incoming(ProjectId owner, Slice slice) {
        permissions.requireSight(owner, "project " + owner);
        return queries.incoming(owner, slice);
    }

    /** What a project is subscribed to: approved and not revoked, by name of the asset. */
    public Page<Access> subscribed(ProjectId subscriber, Slice slice) {
        permissions.requireSight(subscriber, "project " + subscriber);
        return queries.subscribed(subscriber, slice);
    }

    /** Who has or had access to an asset; for members of the owning project, auditors and admins. */
    public Page<Access> holders(AssetId asset, Slice slice) {
        var owner = catalog.asset(asset).owner();
        permissions.requireSight(owner, "list of who has access to " + asset);
        return queries.holders(asset, slice);
    }

    /** What else a project holds, for whoever may see one of its requests. */
    public List<Access> heldBy(RequestId request, int most) {
        var access = of(request);
        return queries.subscribed(access.subscriber().id(), Slice.first(most)).items();
    }
}
