package dev.awsstandin.datazone.lineage;

import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Lineage events, which become part of the graph after the indexing delay. */
final class LineageEvents {

    private static final String STEP = "lineage-event";

    private final Cloud cloud;
    private final Rows events;
    private final LineageGraph graph;
    private final Agenda agenda;

    LineageEvents(Cloud cloud, Agenda agenda, LineageGraph graph) {
        this.cloud = cloud;
        this.events = new Rows(cloud, "lineage-events", "Lineage event");
        this.graph = graph;
        this.agenda = agenda;
        agenda.on(STEP, this::process);
    }

    ObjectNode get(String domain, String id) {
        return events.get(domain, id);
    }

    /** Those that match; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return events.in(domain, matches);
    }

    /** Keeps a new event, to be processed in time. */
    void add(ObjectNode event, Instant now) {
        var domain = event.path("domainId").asString();
        var id = event.path("id").asString();
        events.put(domain, id, event);
        agenda.plan(now.plus(cloud.delays().listing()), STEP, domain, id);
    }

    private void process(String domain, String id, Instant at) {
        var event = events.get(domain, id);
        var run = LineageRun.read(Base64.getDecoder().decode(event.path("event").asString()));
        graph.add(domain, run, event.path("createdBy").asString(), at);
        events.put(domain, id, event.put("processingStatus", "SUCCESS"));
    }
}
