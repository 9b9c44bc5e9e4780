package dev.awsstandin.control;

import dev.awsstandin.events.Event;
import dev.awsstandin.events.EventMisfortune;
import dev.awsstandin.events.Events;
import dev.awsstandin.kernel.BehaviourClock;
import dev.awsstandin.kernel.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be asked to befall events, and events out of nothing. */
public final class EventControl {

    private static final Pattern MEANT = Pattern.compile("[A-Z]+ events(/.*)?");
    private static final String REMOVE = "DELETE events/misfortunes/";

    private final Events events;
    private final BehaviourClock clock;

    public EventControl(Events events, BehaviourClock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** @param asked method and path below the control API's root */
    static boolean isMeant(String asked) {
        return MEANT.matcher(asked).matches();
    }

    /** Empty when there is nothing of that kind. */
    Optional<JsonNode> answer(String asked, byte[] body) {
        if (asked.startsWith(REMOVE)) {
            events.misfortunes().remove(Integer.parseInt(asked.substring(REMOVE.length())));
            return Optional.of(all());
        }
        return switch (asked) {
            case "POST events" -> Optional.of(forge(Json.mapper().readTree(body)));
            case "POST events/release" ->
                Optional.of(Json.object().put("delivered", events.bus().release()));
            case "GET events/misfortunes" -> Optional.of(all());
            case "POST events/misfortunes" -> Optional.of(plan(Json.mapper().readTree(body)));
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
