package dev.concord.ui.catalog;

import dev.concord.catalog.AssetId;
import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.AssetSummary;
import dev.concord.catalog.Catalog;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import dev.concord.subscription.Access;
import dev.concord.subscription.Accesses;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads results page by page, each page with the acting project's access to what is on it. */
@Component
class Hits {
    private final Catalog catalog;
    private final Accesses accesses;

    Hits(Catalog catalog, Accesses accesses) {
        this.catalog = catalog;
        this.accesses = accesses;
    }

    Page<Hit> page(AssetQuery query, Optional<ProjectId> acting, Slice slice) {
        var found = catalog.search(query, slice);
        var ids = found.items().stream().map(AssetSummary::id).toList();
        Map<AssetId, Access> held =
                acting.map(project -> accesses.of(project, ids)).orElse(Map.of());
        return found.map(asset -> new Hit(asset, Optional.ofNullable(held.get(asset.id()))));
    }
}
