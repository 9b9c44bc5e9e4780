package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people say about single features: a description and parameters. It counts for the group made at that time. */
final class FeatureMetadata {

    private static final int MOST_PARAMETERS = 25;

    private final Table said;
    private final FeatureGroups groups;

    FeatureMetadata(Cloud cloud, FeatureGroups groups) {
        this.said = cloud.store().table("sagemaker.featureMetadata");
        this.groups = groups;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.read("sagemaker", "DescribeFeatureMetadata", this::describe)
                .on(groups::resource));
        registry.offer(Operation.write("sagemaker", "UpdateFeatureMetadata", this::update)
                .on(groups::resource));
    }

    private ObjectNode describe(Call call) {
        var group = groups.get(call.text("FeatureGroupName"));
        return view(group, feature(call, group));
    }

    /** All features of a group, as DescribeFeatureMetadata shows each. */
    Stream<ObjectNode> all(ObjectNode group) {
        return group.path("FeatureDefinitions").valueStream().map(feature -> view(group, feature));
    }

    private ObjectNode view(ObjectNode group, JsonNode feature) {
        var name = feature.path("FeatureName").asString();
        var view = Json.object()
                .put("FeatureName", name)
                .put("FeatureType", feature.path("FeatureType").asString());
        for (var member : List.of("FeatureGroupName", "FeatureGroupArn", "CreationTime")) {
            view.set(member, group.get(member));
        }
        var stored = stored(group, name);
        view.set(
                "LastModifiedTime",
                stored.has("LastModifiedTime") ? stored.get("LastModifiedTime") : group.get("CreationTime"));
        if (stored.has("Description")) {
            view.set("Description", stored.get("Description"));
        }
        parameters(stored)
                .forEach((key, value) -> view.withArrayProperty("Parameters")
                        .addObject()
                        .put("Key", key)
                        .put("Value", value));
        return view;
    }

    private static JsonNode feature(Call call, ObjectNode group) {
        return group.path("FeatureDefinitions")
                .valueStream()
                .filter(feature -> feature.path("FeatureName").asString("").equals(call.text("FeatureName")))
                .findFirst()
                .orElseThrow(() -> new ServiceError(
                        "ResourceNotFound",
                        400,
                        "Resource Not Found: Amazon SageMaker can't find a Feature with name %s"
                                .formatted(call.text("FeatureName"))));
    }

    private ObjectNode update(Call call) {
        var group = groups.get(call.text("FeatureGroupName"));
        feature(call, group);
        var stored = stored(group, call.text("FeatureName"));
        if (call.has("Description")) {
            stored.put("Description", call.text("Description"));
        }
        var parameters = parameters(stored);
        call.input().path("ParameterRemovals").forEach(key -> parameters.remove(key.asString()));
        call.input()
                .path("ParameterAdditions")
                .forEach(added -> parameters.put(
                        added.path("Key").asString(""), added.path("Value").asString("")));
        if (parameters.size() > MOST_PARAMETERS) {
            throw ServiceError.validation("A feature has at most %d parameters.".formatted(MOST_PARAMETERS));
        }
        parameters.forEach(stored.putObject("Parameters")::put);
        said.put(key(group, call.text("FeatureName")), stored.put("LastModifiedTime", Timestamps.seconds(call.now())));
        return Json.object();
    }

    private ObjectNode stored(ObjectNode group, String feature) {
        return said.get(key(group, feature)).orElseGet(Json::object);
    }

    private static String key(ObjectNode group, String feature) {
        return "%s/%s/%s"
                .formatted(
                        group.path("FeatureGroupName").asString(),
                        group.path("CreationTime").asString(),
                        feature);
    }

    private static Map<String, String> parameters(ObjectNode stored) {
        var parameters = new LinkedHashMap<String, String>();
        stored.path("Parameters").forEachEntry((key, value) -> parameters.put(key, value.asString("")));
        return parameters;
    }
}
