package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Json;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A resource of the account as the forms of an asset of a managed type describe it. */
record ImportedResource(String type, String arn, String name, String description, ArrayNode forms) {

    static ImportedResource ofModelPackageGroup(String type, ObjectNode group, ObjectNode source) {
        var description = group.path("ModelPackageGroupDescription").asString("");
        var content = Json.object()
                .put(
                        "modelPackageGroupName",
                        group.path("ModelPackageGroupName").asString())
                .put("modelPackageGroupArn", group.path("ModelPackageGroupArn").asString())
                .put("modelPackageGroupDescription", description)
                .put("modelPackageGroupStatus", upper(group.path("ModelPackageGroupStatus")))
                .put("creationTime", time(group.path("CreationTime")));
        var forms = Json.array().add(form("SagemakerModelPackageGroupForm", content));
        forms.add(reference(source, DataSourceConfiguration.SAGEMAKER));
        return new ImportedResource(
                type,
                group.path("ModelPackageGroupArn").asString(),
                group.path("ModelPackageGroupName").asString(),
                description,
                forms);
    }

    static ImportedResource ofFeatureGroup(String type, ObjectNode group) {
        var description = group.path("Description").asString("");
        var content = Json.object()
                .put("featureGroupName", group.path("FeatureGroupName").asString())
                .put("featureGroupArn", group.path("FeatureGroupArn").asString())
                .put("featureGroupDescription", description)
                .put(
                        "recordIdentifierFeatureName",
                        group.path("RecordIdentifierFeatureName").asString())
                .put("eventTimeFeatureName", group.path("EventTimeFeatureName").asString())
                .put("creationTime", time(group.path("CreationTime")));
        if (group.has("OfflineStoreStatus")) {
            content.put(
                    "offlineStoreStatus", upper(group.path("OfflineStoreStatus").path("Status")));
        }
        var features = content.putArray("featureDefinitions");
        group.path("FeatureDefinitions")
                .forEach(feature -> features.addObject()
                        .put("featureName", feature.path("FeatureName").asString())
                        .put("featureType", upper(feature.path("FeatureType"))));
        var forms = Json.array().add(form("SageMakerFeatureGroupForm", content));
        forms.add(form("AssetCommonDetailsForm", Json.object()));
        return new ImportedResource(
                type,
                group.path("FeatureGroupArn").asString(),
                group.path("FeatureGroupName").asString(),
                description,
                forms);
    }

    /** The form that says which data source stands for the asset. */
    static ObjectNode reference(ObjectNode source, String type) {
        var id = source.path("id").asString();
        var reference = Json.object().put("dataSourceType", type).put("filterableDataSourceId", id);
        reference.putObject("dataSourceIdentifier").put("id", id);
        return form(DataSourceImport.REFERENCE, reference);
    }

    static ObjectNode form(String name, ObjectNode content) {
        return Json.object().put("formName", name).put("content", content.toString());
    }

    private static String upper(JsonNode text) {
        return text.asString("").toUpperCase(Locale.ROOT);
    }

    private static String time(JsonNode seconds) {
        return Times.text(
                Instant.ofEpochMilli(seconds.decimalValue().movePointRight(3).longValue()));
    }
}
