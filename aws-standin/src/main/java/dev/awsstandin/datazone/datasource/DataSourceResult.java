package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** How a run ended, from what became of the single things. */
final class DataSourceResult {

    private static final Map<String, String> COUNTED = Map.of(
            DataSourceImport.CREATED, "added",
            DataSourceImport.UPDATED, "updated",
            DataSourceImport.UNCHANGED, "unchanged",
            DataSourceImport.SKIPPED, "skipped",
            DataSourceImport.FAILED, "failed");

    private DataSourceResult() {}

    static void fail(ObjectNode run, String message, Instant at) {
        stop(run, "FAILED", at)
                .putObject("errorMessage")
                .put("errorType", "RESOURCE_NOT_FOUND_EXCEPTION")
                .put("errorDetail", message);
    }

    static void complete(ObjectNode run, List<ObjectNode> activities, Instant at) {
        var statistics = run.putObject("runStatisticsForAssets");
        COUNTED.forEach((status, name) -> statistics.put(name, (int) activities.stream()
                .filter(activity -> activity.path("dataAssetStatus").asString().equals(status))
                .count()));
        var failed = statistics.path("failed").asInt();
        if (failed > 0 && failed == activities.size()) {
            fail(run, "None of the %d resources was found".formatted(failed), at);
        } else {
            stop(run, failed == 0 ? "SUCCESS" : "PARTIALLY_SUCCEEDED", at);
        }
    }

    private static ObjectNode stop(ObjectNode run, String status, Instant at) {
        return run.put("status", status).put("stoppedAt", Times.text(at)).put("updatedAt", Times.text(at));
    }

    /** The data source, ready again, with what it says of its last run. */
    static ObjectNode note(ObjectNode source, ObjectNode run) {
        var statistics = run.path("runStatisticsForAssets");
        source.put("status", DataSources.READY)
                .put("lastRunAt", run.path("stoppedAt").asString())
                .put("lastRunStatus", run.path("status").asString())
                .put(
                        "lastRunAssetCount",
                        statistics.path("added").asInt(0)
                                + statistics.path("updated").asInt(0)
                                + statistics.path("unchanged").asInt(0))
                .remove("lastRunErrorMessage");
        if (run.has("errorMessage")) {
            source.set("lastRunErrorMessage", run.required("errorMessage"));
        }
        return source;
    }
}
