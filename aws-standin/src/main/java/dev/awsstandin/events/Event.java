package dev.awsstandin.events;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened, for the account's default bus.
 *
 * @param id tells the event from all others; the same when it is delivered twice
 * @param source who says so, as in {@code aws.datazone}
 * @param resources ARNs that the event is about
 */
public record Event(
        String id, String detailType, String source, Instant time, List<String> resources, ObjectNode detail) {

    public Event {
        resources = List.copyOf(resources);
    }

    public static Event of(String detailType, String source, Instant time, List<String> resources, ObjectNode detail) {
        return new Event(UUID.randomUUID().toString(), detailType, source, time, resources, detail);
    }

    /** The same under the id of another, as a forger would have it. */
    public Event withId(String other) {
        return new Event(other, detailType, source, time, resources, detail);
    }

    /** With its envelope, as targets get it. */
    ObjectNode in(Cloud cloud) {
        var event = Json.object()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", detailType)
                .put("source", source)
                .put("account", cloud.account())
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", cloud.region());
        resources.forEach(event.putArray("resources")::add);
        return event.set("detail", detail);
    }
}
