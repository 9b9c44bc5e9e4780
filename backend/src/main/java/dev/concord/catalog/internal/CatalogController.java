package dev.concord.catalog.internal;

import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.AssetQuery;
import dev.concord.catalog.AssetSummary;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.Catalog;
import dev.concord.catalog.Facets;
import dev.concord.shared.Page;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Slice;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searching the business catalog, and reading an asset. */
@RestController
@RequestMapping("/api/v1")
class CatalogController {
    private final Catalog catalog;

    CatalogController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/listings")
    Page<AssetSummary> search(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") Set<AssetType> type,
            @RequestParam(defaultValue = "") Set<String> owner,
            @RequestParam(defaultValue = "") Set<String> task,
            @RequestParam(defaultValue = "") Set<String> source,
            @RequestParam(defaultValue = "") Set<String> approval,
            @RequestParam(defaultValue = "BEST_MATCH") AssetQuery.Sort sort,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "20") int limit) {
        var query = new AssetQuery(text, type, projects(owner), task, source, approval, sort);
        return catalog.search(query, Slice.after(after, limit));
    }

    @GetMapping("/listings/facets")
    Facets facets(@RequestParam(defaultValue = "") String text) {
        return catalog.facets(AssetQuery.of(text));
    }

    @GetMapping("/assets/{id}")
    Asset asset(@PathVariable String id) {
        return catalog.asset(AssetId.of(id));
    }

    @GetMapping("/projects/{id}/assets")
    Page<Asset> owned(
            @PathVariable String id,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "20") int limit) {
        return catalog.owned(new ProjectId(id), Slice.after(after, limit));
    }

    private static Set<ProjectId> projects(Set<String> ids) {
        return ids.stream().map(ProjectId::new).collect(Collectors.toSet());
    }
}
