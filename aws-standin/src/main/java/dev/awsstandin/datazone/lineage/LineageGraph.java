package dev.awsstandin.datazone.lineage;

import dev.awsstandin.datazone.shared.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns run events into nodes and edges: what was read, the run, what was written. */
final class LineageGraph {

    private static final String DATA_SET = "amazon.datazone.DatasetLineageNodeType";
    private static final String JOB_RUN = "amazon.datazone.JobRunLineageNodeType";

    private final LineageNodes nodes;

    LineageGraph(LineageNodes nodes) {
        this.nodes = nodes;
    }

    void add(String domain, LineageRun run, String user, Instant at) {
        var time = Times.text(run.time());
        var job = nodes.touched(domain, run.runSource(), run.jobName(), JOB_RUN, time);
        var touched = new ArrayList<>(List.of(job));
        for (var input : run.inputs()) {
            var node = dataSet(domain, input, time);
            LineageNodes.connect(node, job);
            touched.add(node);
        }
        for (var output : run.outputs()) {
            var node = dataSet(domain, output, time);
            LineageNodes.connect(job, node);
            touched.add(node);
        }
        touched.forEach(node -> save(node, user, Times.text(at)));
    }

    private ObjectNode dataSet(String domain, JsonNode dataSet, String time) {
        return nodes.touched(
                domain, LineageRun.source(dataSet), dataSet.path("name").asString(), DATA_SET, time);
    }

    private void save(ObjectNode node, String user, String at) {
        if (!node.has("createdAt")) {
            node.put("createdAt", at).put("createdBy", user);
        }
        nodes.save(node.put("updatedAt", at).put("updatedBy", user));
    }
}
