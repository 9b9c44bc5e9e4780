package dev.awsstandin.datazone.lineage;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.TimeSpan;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.Base64;
import java.util.Comparator;
import tools.jackson.databind.node.ObjectNode;

/** Every profile may post lineage events and read them. */
final class LineageEventOperations {

    private static final String STATUS = "processingStatus";

    private final LineageEvents events;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    LineageEventOperations(LineageEvents events, Ground ground) {
        this.events = events;
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
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
        var event = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", domain)
                .put("event", call.text("event"))
                .put(STATUS, "REQUESTED")
                .put("eventTime", Times.text(run.time()))
                .put("createdAt", Times.text(call.now()))
                .put("createdBy", user);
        event.putObject("eventSummary").set("openLineageRunEventSummary", run.summary());
        events.add(event, call.now());
        return outputs.of(call.operation(), event);
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
                        event -> Asked.same(call, STATUS, event, STATUS)
                                && span.has(event.path("eventTime").asString()))
                .stream()
                .sorted(call.text("sortOrder").equals("ASCENDING") ? order : order.reversed())
                .toList();
        return paging.page(call, "items", found);
    }
}
