package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.sagemaker.RegisteredResources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings SageMaker resources that a data source tracks into the inventory of its project, or brings them up to date. */
final class DataSourceImport {

    static final String CREATED = "SUCCEEDED_CREATED";
    static final String UPDATED = "SUCCEEDED_UPDATED";
    static final String UNCHANGED = "UNCHANGED";
    static final String FAILED = "FAILED";

    private static final String SYSTEM = "SYSTEM";
    private static final String[] FOUND_BY = {
        "name", "description", "externalIdentifier", "typeIdentifier", "owningProjectId"
    };

    private final Assets assets;
    private final Types types;
    private final AssetForms forms;
    private final RegisteredResources registered;

    DataSourceImport(Assets assets, Types types, RegisteredResources registered) {
        this.assets = assets;
        this.types = types;
        this.forms = new AssetForms(types);
        this.registered = registered;
    }

    /** What became of each tracked resource. */
    List<ObjectNode> all(ObjectNode source, Instant at) {
        var activities = new ArrayList<ObjectNode>();
        source.path("configuration")
                .path(DataSourceConfiguration.TRACKING)
                .path("trackingAssets")
                .forEachEntry((type, arns) -> arns.forEach(
                        arn -> activities.add(one(source, "amazon.datazone." + type, arn.asString(), at))));
        return activities;
    }

    private ObjectNode one(ObjectNode source, String typeName, String arn, Instant at) {
        var activity = Json.object()
                .put("database", "SageMaker")
                .put("technicalName", arn.substring(arn.lastIndexOf('/') + 1));
        var found = typeName.contains("FeatureGroup")
                ? registered.featureGroup(arn).map(ImportedResource::ofFeatureGroup)
                : registered.modelPackageGroup(arn).map(group -> ImportedResource.ofModelPackageGroup(group, source));
        if (found.isEmpty()) {
            activity.put("dataAssetStatus", FAILED)
                    .putObject("errorMessage")
                    .put("errorType", "RESOURCE_NOT_FOUND_EXCEPTION")
                    .put("errorDetail", "There is no " + arn);
            return activity;
        }
        var type = types.managed().assetType(typeName, "");
        var accepted = forms.accept(
                source.path("domainId").asString(), type, found.get().forms());
        return keep(source, type, found.get(), accepted, activity, at);
    }

    private ObjectNode keep(
            ObjectNode source,
            ObjectNode type,
            ImportedResource resource,
            ArrayNode accepted,
            ObjectNode activity,
            Instant at) {
        var domain = source.path("domainId").asString();
        var project = source.path("projectId").asString();
        var known = assets.withExternalId(domain, project, resource.arn());
        var asset = known.map(id -> assets.get(domain, id)).orElseGet(() -> fresh(source, type, resource, at));
        activity.put("dataAssetId", asset.path("id").asString());
        if (known.isPresent() && asset.path("formsOutput").equals(accepted)) {
            return activity.put("dataAssetStatus", UNCHANGED);
        }
        var before = known.isPresent() ? Integer.parseInt(asset.path("revision").asString()) : 0;
        asset.put("revision", String.valueOf(before + 1))
                .put("name", resource.name())
                .put("description", resource.description())
                .put("createdAt", Times.text(at))
                .put("createdBy", SYSTEM)
                .set("formsOutput", accepted);
        Searchable.index(asset, accepted, FOUND_BY);
        if (known.isPresent()) {
            assets.revise(domain, asset);
        } else {
            assets.add(domain, asset);
        }
        return activity.put("dataAssetStatus", known.isPresent() ? UPDATED : CREATED);
    }

    private static ObjectNode fresh(ObjectNode source, ObjectNode type, ImportedResource resource, Instant at) {
        return Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", source.path("domainId").asString())
                .put("owningProjectId", source.path("projectId").asString())
                .put("externalIdentifier", resource.arn())
                .put("typeIdentifier", type.path("name").asString())
                .put("typeRevision", type.path("revision").asString())
                .put("firstRevisionCreatedAt", Times.text(at))
                .put("firstRevisionCreatedBy", SYSTEM)
                .set("readOnlyFormsOutput", Json.array());
    }
}
