package dev.concord.catalog;

import dev.concord.catalog.internal.AssetRepository;
import dev.concord.catalog.internal.AssetSearch;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.shared.Missing;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The business catalog: everybody who is signed in finds published listings, members also see their own inventory. */
@Service
@Transactional(readOnly = true)
public class Catalog {
    private static final String SIGN_IN = "Sign in to search the catalog";

    private final AssetSearch search;
    private final AssetRepository assets;
    private final Permissions permissions;
    private final List<AssetSight> sights;

    Catalog(AssetSearch search, AssetRepository assets, Permissions permissions, List<AssetSight> sights) {
        this.search = search;
        this.assets = assets;
        this.permissions = permissions;
        this.sights = List.copyOf(sights);
    }

    public Page<AssetSummary> search(AssetQuery query, Slice slice) {
        permissions.require(Action.SEARCH_CATALOG, SIGN_IN);
        return search.find(query, slice);
    }

    public int count(AssetQuery query) {
        permissions.require(Action.SEARCH_CATALOG, SIGN_IN);
        return search.total(query);
    }

    /** Counts for every filter; a filter's own choice does not narrow its counts. */
    public Facets facets(AssetQuery query) {
        permissions.require(Action.SEARCH_CATALOG, SIGN_IN);
        return search.facets(query);
    }

    /** What a project owns, published or in its inventory, by name; for its members and those who read everything. */
    public Page<Asset> owned(ProjectId owner, Slice slice) {
        permissions.requireSight(owner, "project " + owner);
        return assets.owned(owner, slice);
    }

    /**
     * A published asset, or one of a project that the person belongs to, or one that was published once and that such a
     * project asked for; {@link Missing} for any other.
     */
    public Asset asset(AssetId id) {
        permissions.require(Action.SEARCH_CATALOG, SIGN_IN);
        return assets.find(id)
                .filter(asset -> asset.publication() == Publication.PUBLISHED
                        || permissions.may(Action.SEE_PROJECT, asset.owner())
                        || concerns(asset))
                .orElseThrow(() -> new Missing("There is no asset " + id + " that you may see"));
    }

    private boolean concerns(Asset asset) {
        var projects = permissions.projects(Action.SEE_PROJECT);
        return asset.publishedAt() != null && sights.stream().anyMatch(sight -> sight.concerns(asset.id(), projects));
    }
}
