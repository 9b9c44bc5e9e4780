package dev.awsstandin.datazone.asset;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.Comparator;
import java.util.function.BiPredicate;
import tools.jackson.databind.node.ObjectNode;

/** Filters of assets, which owners and contributors of the owning project make and members see. */
public final class AssetFilterOperations {

    private final AssetFilters filters;
    private final Assets assets;
    private final BiPredicate<String, String> used;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    /** @param used whether in a domain a subscription stands on a filter */
    public AssetFilterOperations(AssetFilters filters, Assets assets, BiPredicate<String, String> used, Ground ground) {
        this.filters = filters;
        this.assets = assets;
        this.used = used;
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateAssetFilter", this::create)
                .offer("GetAssetFilter", this::get)
                .offer("ListAssetFilters", this::list)
                .offer("UpdateAssetFilter", this::update)
                .offer("DeleteAssetFilter", this::delete);
    }

    private ObjectNode create(Call call) {
        var asset = changeable(call);
        var domain = call.text("domainIdentifier");
        var assetId = asset.path("id").asString();
        filters.requireRoom(domain, assetId);
        filters.requireFreeName(domain, assetId, "", call.text("name"));
        FilteredColumns.of(asset).requireAny();
        var filter = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", domain)
                .put("assetId", assetId)
                .put("name", call.text("name"))
                .put("createdAt", Times.text(call.now()));
        return save(call, asset, filter);
    }

    private ObjectNode update(Call call) {
        var asset = changeable(call);
        var domain = call.text("domainIdentifier");
        var filter = filter(call);
        if (call.has("name")) {
            filters.requireFreeName(
                    domain, call.text("assetIdentifier"), filter.path("id").asString(), requireName(call.text("name")));
            filter.put("name", call.text("name"));
        }
        return save(call, asset, filter);
    }

    /** The model of UpdateAssetFilter has any text here, its answer only names of filters. */
    private static String requireName(String name) {
        if (!name.matches("[\\w -]{1,64}")) {
            throw Failures.invalid("A filter's name has 1 to 64 letters, digits, spaces and hyphens");
        }
        return name;
    }

    private ObjectNode save(Call call, ObjectNode asset, ObjectNode filter) {
        if (call.has("description")) {
            filter.put("description", call.text("description"));
        }
        if (call.has("configuration")) {
            filter.set("configuration", call.input().required("configuration"));
        }
        filters.save(filter);
        return outputs.of(call.operation(), FilteredColumns.of(asset).judge(filter));
    }

    private ObjectNode get(Call call) {
        var asset = visible(call);
        return outputs.of(call.operation(), FilteredColumns.of(asset).judge(filter(call)));
    }

    private ObjectNode list(Call call) {
        var columns = FilteredColumns.of(visible(call));
        var found = filters.of(call.text("domainIdentifier"), call.text("assetIdentifier")).stream()
                .map(columns::judge)
                .filter(filter -> Asked.same(call, "status", filter, "status"))
                .sorted(Comparator.comparing(filter -> filter.path("name").asString()))
                .toList();
        return paging.page(call, "items", found);
    }

    private ObjectNode delete(Call call) {
        changeable(call);
        var domain = call.text("domainIdentifier");
        var id = filter(call).path("id").asString();
        if (used.test(domain, id)) {
            throw Failures.conflict("Asset filter %s is used by a subscription".formatted(id));
        }
        filters.remove(domain, call.text("assetIdentifier"), id);
        return Json.object();
    }

    private ObjectNode filter(Call call) {
        return filters.get(call.text("domainIdentifier"), call.text("assetIdentifier"), call.text("identifier"));
    }

    private ObjectNode visible(Call call) {
        access.profile(call);
        var asset = assets.get(call.text("domainIdentifier"), call.text("assetIdentifier"));
        access.requireMember(call, asset.path("owningProjectId").asString());
        return asset;
    }

    private ObjectNode changeable(Call call) {
        access.profile(call);
        var asset = assets.get(call.text("domainIdentifier"), call.text("assetIdentifier"));
        access.requireWorker(call, asset.path("owningProjectId").asString());
        return asset;
    }
}
