package dev.awsstandin.kms;

import dev.awsstandin.kernel.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A symmetric key for encryption.
 *
 * @param deletion when it will be deleted; null unless that is scheduled
 * @param rotation how it rotates; null when it does not
 * @param policy the key policy, as JSON text
 */
public record Key(
        String id,
        String arn,
        Instant created,
        String description,
        boolean enabled,
        @Nullable Instant deletion,
        @Nullable Rotation rotation,
        String policy,
        Map<String, String> tags) {

    public Key {
        tags = Map.copyOf(tags);
    }

    /** Every so many days, counted from a time. */
    record Rotation(int days, Instant since) {}

    /** AWS's word for the key's state. */
    public String state() {
        if (deletion != null) {
            return "PendingDeletion";
        }
        return enabled ? "Enabled" : "Disabled";
    }

    boolean isGone(Instant now) {
        return deletion != null && !now.isBefore(deletion);
    }

    Key enabled(boolean nowEnabled) {
        return new Key(id, arn, created, description, nowEnabled, deletion, rotation, policy, tags);
    }

    Key deletion(@Nullable Instant at) {
        return new Key(id, arn, created, description, false, at, rotation, policy, tags);
    }

    Key rotation(@Nullable Rotation newRotation) {
        return new Key(id, arn, created, description, enabled, deletion, newRotation, policy, tags);
    }

    Key policy(String document) {
        return new Key(id, arn, created, description, enabled, deletion, rotation, document, tags);
    }

    Key tags(Map<String, String> newTags) {
        return new Key(id, arn, created, description, enabled, deletion, rotation, policy, newTags);
    }

    ObjectNode toJson() {
        var json = Json.object()
                .put("id", id)
                .put("arn", arn)
                .put("created", created.toString())
                .put("description", description)
                .put("enabled", enabled)
                .put("policy", policy);
        if (deletion != null) {
            json.put("deletion", deletion.toString());
        }
        if (rotation != null) {
            json.put("rotationDays", rotation.days())
                    .put("rotationSince", rotation.since().toString());
        }
        var stored = json.putObject("tags");
        new TreeMap<>(tags).forEach(stored::put);
        return json;
    }

    static Key fromJson(JsonNode json) {
        var tags = new TreeMap<String, String>();
        json.path("tags").forEachEntry((name, value) -> tags.put(name, value.asString()));
        return new Key(
                json.path("id").asString(),
                json.path("arn").asString(),
                Instant.parse(json.path("created").asString()),
                json.path("description").asString(),
                json.path("enabled").asBoolean(),
                time(json, "deletion").orElse(null),
                time(json, "rotationSince")
                        .map(since -> new Rotation(json.path("rotationDays").asInt(), since))
                        .orElse(null),
                json.path("policy").asString(),
                tags);
    }

    private static Optional<Instant> time(JsonNode json, String member) {
        return json.has(member) ? Optional.of(Instant.parse(json.path(member).asString())) : Optional.empty();
    }
}
