package dev.awsstandin.events;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.cloud.Cloud;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Putting events of one's own on the bus, and trying a pattern. */
final class Happenings {

    private static final int MOST_BYTES = 262_144;
    private static final int TIME_BYTES = 14;
    private static final List<String> REQUIRED = List.of("Source", "DetailType", "Detail");

    private final Cloud cloud;
    private final Bus bus;

    Happenings(Cloud cloud, Bus bus) {
        this.cloud = cloud;
        this.bus = bus;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("events", "PutEvents", this::put)
                .on(call -> Resource.of(cloud.arn("events", "event-bus/" + Rules.BUS)))
                .with(Happenings::keys));
        registry.offer(Operation.read("events", "TestEventPattern", this::test));
    }

    private static Map<String, List<String>> keys(Call call) {
        var entries = call.input().path("Entries");
        return Map.of(
                "events:source", texts(entries, "Source"),
                "events:detail-type", texts(entries, "DetailType"));
    }

    private static List<String> texts(JsonNode entries, String member) {
        return entries.valueStream()
                .map(entry -> entry.path(member).asString(""))
                .distinct()
                .toList();
    }

    private ObjectNode put(Call call) {
        var entries = call.input().path("Entries");
        if (entries.valueStream().mapToInt(Happenings::bytes).sum() > MOST_BYTES) {
            throw ServiceError.validation("Total size of the entries in the request is over the limit.");
        }
        var answer = Json.object();
        var results = answer.putArray("Entries");
        entries.forEach(entry -> results.add(put(call, entry)));
        var failed = results.valueStream().filter(result -> result.has("ErrorCode"));
        return answer.put("FailedEntryCount", (int) failed.count());
    }

    private static int bytes(JsonNode entry) {
        var texts = Stream.concat(
                REQUIRED.stream().map(member -> entry.path(member).asString("")),
                entry.path("Resources").valueStream().map(JsonNode::asString));
        return texts.mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                + (entry.has("Time") ? TIME_BYTES : 0);
    }

    /** Each entry stands for itself. One for a bus that is not there is lost without a word. */
    private ObjectNode put(Call call, JsonNode entry) {
        for (var member : REQUIRED) {
            if (entry.path(member).asString("").isEmpty()) {
                return refused(
                        "InvalidArgument",
                        "Parameter %s is not valid. Reason: %s is a required argument.".formatted(member, member));
            }
        }
        if (entry.path("Source").asString().startsWith("aws.")) {
            return refused("NotAuthorizedForSourceException", "Not authorized for the source.");
        }
        var detail = object(entry.path("Detail").asString());
        if (detail.isEmpty()) {
            return refused("MalformedDetail", "Detail is malformed.");
        }
        var event = Event.of(
                entry.path("DetailType").asString(),
                entry.path("Source").asString(),
                time(entry).orElse(call.now()),
                entry.path("Resources").valueStream().map(JsonNode::asString).toList(),
                detail.get());
        if (Rules.isDefault(cloud, entry.path("EventBusName").asString(""))) {
            bus.put(event);
        }
        return Json.object().put("EventId", event.id());
    }

    private static Optional<Instant> time(JsonNode entry) {
        return entry.has("Time")
                ? Optional.of(
                        Instant.ofEpochSecond(entry.path("Time").decimalValue().longValue()))
                : Optional.empty();
    }

    private static ObjectNode refused(String code, String message) {
        return Json.object().put("ErrorCode", code).put("ErrorMessage", message);
    }

    private static Optional<ObjectNode> object(String text) {
        try {
            return Json.mapper().readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private ObjectNode test(Call call) {
        var pattern = EventPattern.of(call.text("EventPattern"));
        var event = object(call.text("Event"))
                .orElseThrow(() -> ServiceError.validation("Parameter Event is not valid JSON."));
        return Json.object().put("Result", pattern.matches(event));
    }
}
