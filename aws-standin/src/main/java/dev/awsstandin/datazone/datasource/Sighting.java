package dev.awsstandin.datazone.datasource;

import dev.awsstandin.kernel.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a run has looked at, as its activity tells of it: there as a resource, or missing. */
record Sighting(ObjectNode activity, @Nullable ImportedResource resource) {

    static Sighting of(String database, String name, ImportedResource resource) {
        return new Sighting(activity(database, name), resource);
    }

    static Sighting missing(String database, String name, String detail) {
        var activity = activity(database, name).put("dataAssetStatus", DataSourceImport.FAILED);
        activity.putObject("errorMessage")
                .put("errorType", "RESOURCE_NOT_FOUND_EXCEPTION")
                .put("errorDetail", detail);
        return new Sighting(activity, null);
    }

    private static ObjectNode activity(String database, String name) {
        return Json.object()
                .put("id", database + "/" + name)
                .put("database", database)
                .put("technicalName", name);
    }
}
