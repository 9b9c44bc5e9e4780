package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.Timestamps;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What UpdateFeatureGroup changes. Features are added only. */
final class FeatureChanges {

    private FeatureChanges() {}

    static ObjectNode of(Call call, ObjectNode group) {
        if (!call.has("FeatureAdditions") && !call.has("OnlineStoreConfig") && !call.has("ThroughputConfig")) {
            throw ServiceError.validation("At least one property must be provided to update a FeatureGroup.");
        }
        var changed = group.deepCopy();
        add(call.input().path("FeatureAdditions"), changed);
        online(call.input().path("OnlineStoreConfig"), changed);
        call.input()
                .path("ThroughputConfig")
                .forEachEntry((member, value) ->
                        changed.withObjectProperty("ThroughputConfig").set(member, value));
        changed.putObject("LastUpdateStatus").put("Status", "Successful");
        return changed.put("LastModifiedTime", Timestamps.seconds(call.now()));
    }

    private static void add(JsonNode additions, ObjectNode group) {
        var features = group.withArrayProperty("FeatureDefinitions");
        var names = features.valueStream().map(FeatureChanges::name).collect(Collectors.toSet());
        for (var feature : additions) {
            if (!names.add(name(feature))) {
                throw ServiceError.validation("Feature %s already exists.".formatted(name(feature)));
            }
            features.add(feature);
        }
    }

    private static String name(JsonNode feature) {
        return feature.path("FeatureName").asString("");
    }

    private static void online(JsonNode update, ObjectNode group) {
        if (update.isObject() && !group.has("OnlineStoreConfig")) {
            throw ServiceError.validation("The FeatureGroup has no online store.");
        }
        update.forEachEntry(
                (member, value) -> group.withObjectProperty("OnlineStoreConfig").set(member, value));
    }
}
