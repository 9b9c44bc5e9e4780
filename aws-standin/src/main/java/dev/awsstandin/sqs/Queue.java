package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A standard queue.
 *
 * @param deleted when it was; its name is kept for a minute; null while it exists
 * @param purged when it was emptied last; null if never
 */
record Queue(
        String name,
        Instant created,
        Instant modified,
        Map<String, String> settings,
        Map<String, String> tags,
        @Nullable Instant purged,
        @Nullable Instant deleted) {

    Queue {
        settings = Map.copyOf(settings);
        tags = Map.copyOf(tags);
    }

    Duration seconds(String setting) {
        return Duration.ofSeconds(number(setting));
    }

    long number(String setting) {
        return Long.parseLong(settings.getOrDefault(setting, "0"));
    }

    boolean takes(String body) {
        return !body.isEmpty() && body.getBytes(StandardCharsets.UTF_8).length <= number("MaximumMessageSize");
    }

    /** An empty text unsets. */
    Queue with(Map<String, String> changed, Instant at) {
        var all = new TreeMap<>(settings);
        all.putAll(changed);
        all.values().removeIf(String::isEmpty);
        return new Queue(name, created, at, all, tags, purged, deleted);
    }

    Queue tagged(Map<String, String> other) {
        return new Queue(name, created, modified, settings, other, purged, deleted);
    }

    Queue purged(Instant at) {
        return new Queue(name, created, modified, settings, tags, at, deleted);
    }

    Queue deleted(Instant at) {
        return new Queue(name, created, modified, settings, tags, purged, at);
    }

    ObjectNode toJson() {
        var json = Json.object()
                .put("name", name)
                .put("created", created.toString())
                .put("modified", modified.toString());
        if (purged != null) {
            json.put("purged", purged.toString());
        }
        if (deleted != null) {
            json.put("deleted", deleted.toString());
        }
        var settingsJson = json.putObject("settings");
        settings.forEach(settingsJson::put);
        var tagsJson = json.putObject("tags");
        tags.forEach(tagsJson::put);
        return json;
    }

    static Queue fromJson(JsonNode json) {
        return new Queue(
                json.path("name").asString(),
                Instant.parse(json.path("created").asString()),
                Instant.parse(json.path("modified").asString()),
                texts(json.path("settings")),
                texts(json.path("tags")),
                time(json, "purged").orElse(null),
                time(json, "deleted").orElse(null));
    }

    static Map<String, String> texts(JsonNode json) {
        var texts = new TreeMap<String, String>();
        json.forEachEntry((key, value) -> texts.put(key, value.asString("")));
        return texts;
    }

    private static Optional<Instant> time(JsonNode json, String member) {
        return json.has(member) ? Optional.of(Instant.parse(json.path(member).asString())) : Optional.empty();
    }
}
