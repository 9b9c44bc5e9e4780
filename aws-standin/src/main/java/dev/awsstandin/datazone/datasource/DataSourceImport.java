package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.asset.AssetForms;
import dev.awsstandin.datazone.asset.Assets;
import dev.awsstandin.datazone.listing.Catalog;
import dev.awsstandin.datazone.shared.Searchable;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.datazone.type.Types;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings what a data source is for into the inventory of its project, or brings it up to date: the forms that come from
 * the source are replaced, names, descriptions and other forms are left to people.
 */
final class DataSourceImport {

    static final String CREATED = "SUCCEEDED_CREATED";
    static final String UPDATED = "SUCCEEDED_UPDATED";
    static final String UNCHANGED = "UNCHANGED";
    static final String SKIPPED = "SKIPPED_ALREADY_IMPORTED";
    static final String FAILED = "FAILED";
    static final String REFERENCE = "DataSourceReferenceForm";

    private static final String SYSTEM = "SYSTEM";
    private static final String[] FOUND_BY = {
        "name", "description", "externalIdentifier", "typeIdentifier", "owningProjectId"
    };

    private final Assets assets;
    private final Types types;
    private final AssetForms forms;
    private final DataSources sources;
    private final TrackedResources tracked;
    private final CatalogTables tables;

    DataSourceImport(Catalog catalog, DataSources sources, TrackedResources tracked, CatalogTables tables) {
        this.assets = catalog.assets();
        this.types = catalog.types();
        this.forms = new AssetForms(types);
        this.sources = sources;
        this.tracked = tracked;
        this.tables = tables;
    }

    /** What became of each thing that the data source is for. */
    List<ObjectNode> all(ObjectNode source, Instant at) {
        var sightings = source.path("type").asString().equals(DataSourceConfiguration.GLUE)
                ? tables.of(source)
                : tracked.of(source);
        return sightings.stream().map(sighting -> one(source, sighting, at)).toList();
    }

    private ObjectNode one(ObjectNode source, Sighting sighting, Instant at) {
        var resource = sighting.resource();
        return resource == null ? sighting.activity() : keep(source, resource, sighting.activity(), at);
    }

    private ObjectNode keep(ObjectNode source, ImportedResource resource, ObjectNode activity, Instant at) {
        var domain = source.path("domainId").asString();
        var type = types.managed().assetType(resource.type(), "");
        var accepted = forms.accept(domain, type, resource.forms());
        var known = assets.withExternalId(domain, source.path("projectId").asString(), resource.arn());
        if (known.isEmpty()) {
            var asset = fresh(source, type, resource, at);
            assets.add(domain, revision(asset, 1, accepted, at));
            return told(activity, asset, CREATED);
        }
        var asset = assets.get(domain, known.get());
        var merged = merged(asset, accepted);
        if (isAnothers(asset, source)) {
            return told(activity, asset, SKIPPED);
        }
        if (asset.path("formsOutput").equals(merged)) {
            return told(activity, asset, UNCHANGED);
        }
        var before = Integer.parseInt(asset.path("revision").asString());
        assets.revise(domain, revision(asset, before + 1, merged, at));
        return told(activity, asset, UPDATED);
    }

    private static ObjectNode told(ObjectNode activity, ObjectNode asset, String status) {
        return activity.put("dataAssetId", asset.path("id").asString()).put("dataAssetStatus", status);
    }

    /** Whether another data source that is still there stands for the asset. */
    private boolean isAnothers(ObjectNode asset, ObjectNode source) {
        var other = sourceOf(asset);
        return !other.isEmpty()
                && !other.equals(source.path("id").asString())
                && sources.find(source.path("domainId").asString(), other).isPresent();
    }

    /** The id of the data source that stands for the asset; empty text when none does. */
    static String sourceOf(ObjectNode asset) {
        return AssetForms.content(asset, REFERENCE)
                .path("filterableDataSourceId")
                .asString("");
    }

    /** The asset's forms in their order, with what the source says of them now, and what it says besides. */
    private static ArrayNode merged(ObjectNode asset, ArrayNode imported) {
        Map<String, JsonNode> said = new LinkedHashMap<>();
        asset.path("formsOutput").forEach(form -> said.put(form.path("formName").asString(), form));
        imported.forEach(form ->
                said.merge(form.path("formName").asString(), form, (before, now) -> isEmpty(now) ? before : now));
        return Json.array().addAll(said.values());
    }

    private static boolean isEmpty(JsonNode form) {
        return Searchable.content(form).isEmpty();
    }

    private static ObjectNode revision(ObjectNode asset, int number, ArrayNode forms, Instant at) {
        asset.put("revision", String.valueOf(number))
                .put("createdAt", Times.text(at))
                .put("createdBy", SYSTEM)
                .set("formsOutput", forms);
        Searchable.index(asset, forms, FOUND_BY);
        return asset;
    }

    private static ObjectNode fresh(ObjectNode source, ObjectNode type, ImportedResource resource, Instant at) {
        return Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", source.path("domainId").asString())
                .put("owningProjectId", source.path("projectId").asString())
                .put("externalIdentifier", resource.arn())
                .put("name", resource.name())
                .put("description", resource.description())
                .put("typeIdentifier", type.path("name").asString())
                .put("typeRevision", type.path("revision").asString())
                .put("firstRevisionCreatedAt", Times.text(at))
                .put("firstRevisionCreatedBy", SYSTEM)
                .set("readOnlyFormsOutput", Json.array());
    }
}
