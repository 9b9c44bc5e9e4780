package dev.awsstandin.control;

import dev.awsstandin.events.Event;
import dev.awsstandin.events.EventMisfortune;
import dev.awsstandin.events.Events;
import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be asked to befall events, and events out of nothing. */
public final class EventControl implements ControlPart {

    private static final String REMOVE = "DELETE events/misfortunes/";

    private final Events events;
    private final BehaviourClock clock;

    public EventControl(Events events, BehaviourClock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<WireResponse> answer(String asked, WireRequest request) {
        if (asked.startsWith(REMOVE)) {
            events.misfortunes().remove(Integer.parseInt(asked.substring(REMOVE.length())));
            return Optional.of(Answers.ok(all()));
        }
        return switch (asked) {
            case "POST events" -> Optional.of(Answers.ok(forge(Answers.read(request))));
            case "POST events/release" ->
                Optional.of(
                        Answers.ok(Json.object().put("delivered", events.bus().release())));
            case "GET events/misfortunes" -> Optional.of(Answers.ok(all()));
            case "POST events/misfortunes" -> Optional.of(Answers.ok(plan(Answers.read(request))));
            default -> Optional.empty();
        };
    }

    private JsonNode all() {
        var all = Json.array();
        events.misfortunes().all().forEach(all::add);
        return all;
    }

    private JsonNode plan(JsonNode wanted) {
        var number = events.misfortunes().plan(EventMisfortune.fromJson(wanted));
        return ((ObjectNode) wanted).put("number", number);
    }

    private JsonNode forge(JsonNode wanted) {
        if (!(wanted.required("detail") instanceof ObjectNode detail)) {
            throw new IllegalArgumentException("The detail of an event is an object");
        }
        var event = Event.of(
                wanted.required("detail-type").asString(),
                wanted.path("source").asString("aws.datazone"),
                wanted.has("time") ? Instant.parse(wanted.path("time").asString()) : clock.now(),
                wanted.path("resources").valueStream().map(JsonNode::asString).toList(),
                detail);
        return Json.object()
                .put("id", wanted.path("id").asString(event.id()))
                .put(
                        "delivered",
                        events.bus().forge(event.withId(wanted.path("id").asString(event.id()))));
    }
}
