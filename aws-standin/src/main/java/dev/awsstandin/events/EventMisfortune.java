package dev.awsstandin.events;

import dev.awsstandin.kernel.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is to happen to events on their way to targets.
 *
 * @param detailType of the events that it may befall; null for all
 * @param times how many of them, beginning with the next; 0 when chance decides
 * @param probability of each of them, when chance decides
 * @param seed the same seed makes the same choices
 * @param by how much later delayed ones come, in behaviour time
 */
public record EventMisfortune(
        Kind kind, @Nullable String detailType, int times, double probability, long seed, Duration by) {

    /** How an event can fare. */
    public enum Kind {
        /** It never comes. */
        DROP,
        /** It comes twice, with the same id. */
        DOUBLE,
        /** It is held back until another has come, and those held back come newest first. */
        REORDER,
        /** It comes later. */
        DELAY
    }

    public EventMisfortune {
        require(times >= 0, "A misfortune cannot happen fewer than no times");
        require(probability >= 0 && probability <= 1, "A probability lies between 0 and 1");
        require((times > 0) != (probability > 0), "A misfortune needs either times or a probability");
        require(!by.isNegative(), "Nothing comes earlier than it happened");
        require((kind == Kind.DELAY) == by.isPositive(), "A delay needs to know by how much, and nothing else does");
    }

    /** What befalls the next events of this detail-type. */
    public static EventMisfortune next(Kind kind, String detailType, int times) {
        return new EventMisfortune(kind, detailType, times, 0, 0, Duration.ZERO);
    }

    /** What befalls events of all types by chance. */
    public static EventMisfortune byChance(Kind kind, double probability, long seed) {
        return new EventMisfortune(kind, null, 0, probability, seed, Duration.ZERO);
    }

    public EventMisfortune by(Duration later) {
        return new EventMisfortune(kind, detailType, times, probability, seed, later);
    }

    boolean means(String type) {
        return detailType == null || detailType.equals(type);
    }

    ObjectNode toJson() {
        return Json.object()
                .put("kind", kind.name())
                .put("detailType", detailType)
                .put("times", times)
                .put("probability", probability)
                .put("seed", seed)
                .put("by", by.toString());
    }

    public static EventMisfortune fromJson(JsonNode json) {
        return new EventMisfortune(
                Kind.valueOf(json.required("kind").asString()),
                json.hasNonNull("detailType") ? json.path("detailType").asString() : null,
                json.path("times").asInt(0),
                json.path("probability").asDouble(0),
                json.path("seed").asLong(0),
                Duration.parse(json.path("by").asString("PT0S")));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
