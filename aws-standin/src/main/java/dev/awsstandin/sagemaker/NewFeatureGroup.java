package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.Timestamps;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks what a new feature group must hold to beyond the model, and makes its description. */
record NewFeatureGroup(String account) {

    private static final List<String> GIVEN = List.of(
            "FeatureGroupName",
            "RecordIdentifierFeatureName",
            "EventTimeFeatureName",
            "FeatureDefinitions",
            "OnlineStoreConfig",
            "OfflineStoreConfig",
            "ThroughputConfig",
            "RoleArn",
            "Description");

    ObjectNode of(Call call, String arn) {
        requireSound(call);
        var group = Members.only(call.input().deepCopy(), GIVEN)
                .put("FeatureGroupArn", arn)
                .put("CreationTime", Timestamps.seconds(call.now()))
                .put("FeatureGroupStatus", "Created");
        if (group.path("OfflineStoreConfig") instanceof ObjectNode offline) {
            resolve(call, offline);
            group.putObject("OfflineStoreStatus").put("Status", "Active");
        }
        return group;
    }

    private static void requireSound(Call call) {
        if (!call.has("OnlineStoreConfig") && !call.has("OfflineStoreConfig")) {
            throw ServiceError.validation(
                    "Invalid request: at least one of OnlineStoreConfig and OfflineStoreConfig must be specified.");
        }
        if (call.has("OfflineStoreConfig") && !call.has("RoleArn")) {
            throw ServiceError.validation("Invalid request: RoleArn is required for an offline store.");
        }
        var features = features(call.input().path("FeatureDefinitions"));
        for (var member : List.of("RecordIdentifierFeatureName", "EventTimeFeatureName")) {
            if (!features.contains(call.text(member))) {
                throw ServiceError.validation("Invalid request: %s %s is not among the feature definitions."
                        .formatted(member, call.text(member)));
            }
        }
    }

    private static Set<String> features(JsonNode definitions) {
        var names = new HashSet<String>();
        for (var definition : definitions) {
            var name = definition.path("FeatureName").asString();
            if (!names.add(name)) {
                throw ServiceError.validation("Invalid request: feature name %s is used twice.".formatted(name));
            }
        }
        return names;
    }

    /** The places that SageMaker chooses for the offline store's data and its table. */
    private void resolve(Call call, ObjectNode offline) {
        var name = call.text("FeatureGroupName");
        var storage = offline.withObjectProperty("S3StorageConfig");
        storage.put(
                "ResolvedOutputS3Uri",
                "%s/%s/sagemaker/offline-store/%s/data"
                        .formatted(storage.path("S3Uri").asString(""), account, name));
        if (!offline.path("DisableGlueTableCreation").asBoolean(false) && !offline.has("DataCatalogConfig")) {
            offline.putObject("DataCatalogConfig")
                    .put("Catalog", "AwsDataCatalog")
                    .put("Database", "sagemaker_featurestore")
                    .put(
                            "TableName",
                            "%s_%d"
                                    .formatted(
                                            name.toLowerCase(Locale.ROOT).replace('-', '_'),
                                            call.now().getEpochSecond()));
        }
    }
}
