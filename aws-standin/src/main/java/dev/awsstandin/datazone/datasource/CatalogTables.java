package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.asset.AssetForms;
import dev.awsstandin.datazone.asset.Assets;
import dev.awsstandin.glue.Databases;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Glue tables that a data source is to bring in, and those that it once brought in and that are gone since. */
final class CatalogTables {

    private static final String TYPE = "amazon.datazone.GlueTableAssetType";

    private final Cloud cloud;
    private final Databases databases;
    private final Assets assets;

    CatalogTables(Cloud cloud, Databases databases, Assets assets) {
        this.cloud = cloud;
        this.databases = databases;
        this.assets = assets;
    }

    List<Sighting> of(ObjectNode source) {
        Map<String, Sighting> byArn = new LinkedHashMap<>();
        filters(source)
                .forEach(filter ->
                        tables(filter).forEach(table -> byArn.putIfAbsent(arn(table), sighting(source, table))));
        gone(source)
                .forEach(asset ->
                        byArn.putIfAbsent(asset.path("externalIdentifier").asString(), missing(asset)));
        return List.copyOf(byArn.values());
    }

    private static Stream<RelationalFilter> filters(ObjectNode source) {
        return source.path("configuration")
                .path(DataSourceConfiguration.RELATIONAL)
                .path("relationalFilterConfigurations")
                .valueStream()
                .map(RelationalFilter::of);
    }

    private Stream<ObjectNode> tables(RelationalFilter filter) {
        return databases.tables(filter.database()).stream()
                .filter(table -> !table.path("TableType").asString("").equals("VIRTUAL_VIEW"))
                .filter(table -> filter.takes(table.path("Name").asString()));
    }

    private Sighting sighting(ObjectNode source, ObjectNode table) {
        var resource = GlueTableForms.describe(TYPE, arn(table), table, source, cloud);
        var sighting = Sighting.of(
                table.path("DatabaseName").asString(), table.path("Name").asString(), resource);
        if (!resource.description().isEmpty()) {
            sighting.activity().put("technicalDescription", resource.description());
        }
        return sighting;
    }

    private String arn(ObjectNode table) {
        return cloud.arn(
                "glue",
                "table/%s/%s"
                        .formatted(
                                table.path("DatabaseName").asString(),
                                table.path("Name").asString()));
    }

    /** What the data source stands for in the inventory though there is no such table any more. */
    private List<ObjectNode> gone(ObjectNode source) {
        var id = source.path("id").asString();
        return assets
                .of(source.path("domainId").asString(), source.path("projectId").asString(), TYPE)
                .stream()
                .filter(asset -> DataSourceImport.sourceOf(asset).equals(id) && !isThere(form(asset)))
                .toList();
    }

    private boolean isThere(JsonNode form) {
        return databases.hasTable(
                form.path("databaseName").asString(""), form.path("tableName").asString(""));
    }

    private static Sighting missing(ObjectNode asset) {
        var form = form(asset);
        var database = form.path("databaseName").asString("");
        var name = form.path("tableName").asString("");
        var sighting =
                Sighting.missing(database, name, "Table %s is no longer in Glue database %s".formatted(name, database));
        sighting.activity().put("dataAssetId", asset.path("id").asString());
        return sighting;
    }

    private static JsonNode form(ObjectNode asset) {
        return AssetForms.content(asset, GlueTableForms.NAME);
    }
}
