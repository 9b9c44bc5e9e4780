package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.asset.AssetFilters;
import dev.awsstandin.datazone.asset.Assets;
import dev.awsstandin.datazone.asset.FilteredColumns;
import dev.awsstandin.datazone.listing.Catalog;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions to a part of an asset, by its filters: asked for with the request, decided with the acceptance. */
final class AssetScopes {

    private static final int MOST = 5;

    private final AssetFilters filters;
    private final Assets assets;

    AssetScopes(Catalog catalog) {
        this.filters = catalog.filters();
        this.assets = catalog.assets();
    }

    /** Puts the scope that the call gives, if any, into what the request subscribes to. */
    void apply(Call call, ObjectNode request) {
        var domain = call.text("domainIdentifier");
        for (var scope : call.input().path("assetScopes")) {
            shown(request, scope.path("assetId").asString()).set("assetScope", accepted(domain, scope));
        }
    }

    private static ObjectNode shown(ObjectNode request, String asset) {
        var shown = request.path("subscribedListings").path(0).path("item").path("assetListing");
        if (!shown.path("entityId").asString().equals(asset)) {
            throw Failures.invalid("Asset %s is not part of the subscribed listing".formatted(asset));
        }
        return (ObjectNode) shown;
    }

    private ObjectNode accepted(String domain, JsonNode scope) {
        var id = scope.path("assetId").asString();
        var wanted = scope.path("filterIds");
        if (wanted.size() > MOST) {
            throw Failures.invalid("A subscription can have at most %d asset filters".formatted(MOST));
        }
        var columns = FilteredColumns.of(assets.get(domain, id));
        for (var filterId : wanted) {
            var filter = columns.judge(filters.get(domain, id, filterId.asString()));
            if (!filter.path("status").asString().equals("VALID")) {
                throw Failures.invalid("Asset filter %s is not valid".formatted(filterId.asString()));
            }
        }
        return Json.object().put("assetId", id).put("status", "VALID").set("filterIds", wanted);
    }

    /** Hands the scope of a subscription on to the asset that is granted for it. */
    static void copy(ObjectNode subscription, ObjectNode granted) {
        var scope = scope(subscription);
        if (scope.isObject()) {
            granted.set("assetScope", scope);
        }
    }

    /** Whether the subscription is in force and stands on the filter. */
    static boolean uses(ObjectNode subscription, String filter) {
        return subscription.path("status").asString().equals("APPROVED")
                && scope(subscription)
                        .path("filterIds")
                        .valueStream()
                        .anyMatch(id -> id.asString().equals(filter));
    }

    private static JsonNode scope(ObjectNode subscription) {
        return subscription
                .path("subscribedListing")
                .path("item")
                .path("assetListing")
                .path("assetScope");
    }
}
