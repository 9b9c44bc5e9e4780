package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Agenda;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import tools.jackson.databind.node.ObjectNode;

/** Lineage events, which become part of the graph after the indexing delay. Every profile may post and read them. */
final class LineageEvents {

    private static final String STEP = "lineage-event";
    private static final String STATUS = "processingStatus";

    private final Cloud cloud;
    private final Rows events;
    private final LineageGraph graph;
    private final Agenda agenda;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    LineageEvents(Ground ground, LineageGraph graph) {
        this.cloud = ground.cloud();
        this.events = new Rows(cloud, "lineage-events", "Lineage event");
        this.graph = graph;
        this.agenda = ground.agenda();
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
        agenda.on(STEP, this::process);
    }

    void offerOn(Offers offers) {
        offers.offer("PostLineageEvent", this::post)
                .offer("GetLineageEvent", this::get)
                .offer("ListLineageEvents", this::list);
    }

    private ObjectNode post(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var run = LineageRun.read(Base64.getDecoder().decode(call.text("event")));
        var id = Ids.lower(14);
        var event = Json.object()
                .put("id", id)
                .put("domainId", domain)
                .put("event", call.text("event"))
                .put(STATUS, "REQUESTED")
                .put("eventTime", Times.text(run.time()))
                .put("createdAt", Times.text(call.now()))
                .put("createdBy", user);
        event.putObject("eventSummary").set("openLineageRunEventSummary", run.summary());
        events.put(domain, id, event);
        agenda.plan(call.now().plus(cloud.delays().listing()), STEP, domain, id);
        return outputs.of(call.operation(), event);
    }

    private void process(String domain, String id, Instant at) {
        var event = events.get(domain, id);
        var run = LineageRun.read(Base64.getDecoder().decode(event.path("event").asString()));
        graph.add(domain, run, event.path("createdBy").asString(), at);
        events.put(domain, id, event.put(STATUS, "SUCCESS"));
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), events.get(call.text("domainIdentifier"), call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var span = TimeSpan.of(call, "timestampAfter", "timestampBefore");
        Comparator<ObjectNode> order = Comparator.comparing(
                event -> event.path("eventTime").asString() + event.path("id").asString());
        var found = events
                .in(
                        call.text("domainIdentifier"),
                        event -> EnvironmentProfiles.same(call, STATUS, event, STATUS)
                                && span.has(event.path("eventTime").asString()))
                .stream()
                .sorted(call.text("sortOrder").equals("ASCENDING") ? order : order.reversed())
                .toList();
        return paging.page(call, "items", found);
    }
}
