package dev.awsstandin.datazone.datasource;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A table of the Glue catalog as the forms of its asset describe it; partition keys are columns like others. */
final class GlueTableForms {

    static final String NAME = "GlueTableForm";

    private GlueTableForms() {}

    static ImportedResource describe(String type, String arn, ObjectNode table, ObjectNode source, Cloud cloud) {
        var description = table.path("Description").asString("");
        var storage = table.path("StorageDescriptor");
        var content = Json.object()
                .put("tableName", table.path("Name").asString())
                .put("tableArn", arn)
                .put("databaseName", table.path("DatabaseName").asString())
                .put("catalogId", cloud.account())
                .put("region", cloud.region())
                .put("tableDescription", description)
                .put("sourceLocation", storage.path("Location").asString(""));
        var columns = content.putArray("columns");
        Stream.concat(
                        storage.path("Columns").valueStream(),
                        table.path("PartitionKeys").valueStream())
                .forEach(column -> columns.addObject()
                        .put("columnName", column.path("Name").asString())
                        .put("dataType", column.path("Type").asString("")));
        var forms = Json.array().add(ImportedResource.form(NAME, content));
        forms.add(ImportedResource.reference(source, DataSourceConfiguration.GLUE));
        return new ImportedResource(type, arn, table.path("Name").asString(), description, forms);
    }
}
