package dev.awsstandin.datazone.lineage;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.kernel.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An OpenLineage run event: a run of a job read some data sets and wrote others. */
record LineageRun(JsonNode event, Instant time) {

    private static final Set<String> STATES = Set.of("START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER");

    /** Reads the event, or refuses what is none. */
    static LineageRun read(byte[] bytes) {
        try {
            var event = Json.mapper().readTree(bytes);
            for (var path : List.of("/run/runId", "/job/namespace", "/job/name", "/eventTime")) {
                requireText(event, path);
            }
            requireDataSets(event, "inputs");
            requireDataSets(event, "outputs");
            if (!STATES.contains(event.path("eventType").asString("OTHER"))) {
                throw invalid("eventType is none of " + STATES.stream().sorted().toList());
            }
            return new LineageRun(
                    event,
                    OffsetDateTime.parse(event.path("eventTime").asString()).toInstant());
        } catch (JacksonException e) {
            throw invalid("it is not JSON");
        } catch (DateTimeException e) {
            throw invalid("eventTime is not a time");
        }
    }

    private static void requireDataSets(JsonNode event, String list) {
        event.path(list).forEach(dataSet -> {
            requireText(dataSet, "/namespace");
            requireText(dataSet, "/name");
        });
    }

    private static void requireText(JsonNode node, String path) {
        var value = node.at(path);
        if (!value.isString() || value.asString().isEmpty()) {
            throw invalid("%s is missing".formatted(path.substring(1).replace('/', '.')));
        }
    }

    private static RuntimeException invalid(String why) {
        return Failures.invalid("The lineage event is not an OpenLineage run event: " + why);
    }

    String jobName() {
        return event.at("/job/name").asString();
    }

    /** What the node of the run is known by. */
    String runSource() {
        return "%s.%s/%s"
                .formatted(
                        event.at("/job/namespace").asString(),
                        jobName(),
                        event.at("/run/runId").asString());
    }

    List<JsonNode> inputs() {
        return event.path("inputs").valueStream().toList();
    }

    List<JsonNode> outputs() {
        return event.path("outputs").valueStream().toList();
    }

    /** What the node of a data set is known by. */
    static String source(JsonNode dataSet) {
        return dataSet.path("namespace").asString() + "/" + dataSet.path("name").asString();
    }

    /** The event as lists of events show it. */
    ObjectNode summary() {
        var summary = Json.object()
                .put("eventType", event.path("eventType").asString("OTHER"))
                .put("runId", event.at("/run/runId").asString());
        summary.set("job", named(event.path("job")));
        var inputs = summary.putArray("inputs");
        inputs().forEach(dataSet -> inputs.add(named(dataSet)));
        var outputs = summary.putArray("outputs");
        outputs().forEach(dataSet -> outputs.add(named(dataSet)));
        return summary;
    }

    private static ObjectNode named(JsonNode thing) {
        return Json.object()
                .put("namespace", thing.path("namespace").asString())
                .put("name", thing.path("name").asString());
    }
}
