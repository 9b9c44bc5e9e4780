package dev.awsstandin.datazone.asset;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Views of assets that show some columns or rows only. */
public final class AssetFilters {

    private static final int MOST = 100;

    private final Rows filters;

    public AssetFilters(Cloud cloud) {
        this.filters = new Rows(cloud, "asset-filters", "Asset filter");
    }

    public ObjectNode get(String domain, String asset, String id) {
        return filters.get(domain, key(asset, id));
    }

    List<ObjectNode> of(String domain, String asset) {
        return filters.in(domain, key(asset, ""));
    }

    /** Throws when the asset has as many filters as it can have. */
    void requireRoom(String domain, String asset) {
        if (of(domain, asset).size() >= MOST) {
            throw Failures.quota("An asset can have at most %d filters".formatted(MOST));
        }
    }

    /** Throws when another filter of the asset has this name. */
    void requireFreeName(String domain, String asset, String id, String name) {
        var taken = of(domain, asset).stream()
                .filter(filter -> !filter.path("id").asString().equals(id))
                .anyMatch(filter -> filter.path("name").asString().equals(name));
        if (taken) {
            throw Failures.conflict("Asset %s already has a filter named %s".formatted(asset, name));
        }
    }

    void save(ObjectNode filter) {
        filters.put(
                filter.path("domainId").asString(),
                key(filter.path("assetId").asString(), filter.path("id").asString()),
                filter);
    }

    void remove(String domain, String asset, String id) {
        filters.remove(domain, key(asset, id));
    }

    private static String key(String asset, String id) {
        return asset + "/" + id;
    }
}
