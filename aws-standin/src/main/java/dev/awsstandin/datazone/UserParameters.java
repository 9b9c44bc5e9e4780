package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Json;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameters that a blueprint leaves to its users, and the values that profiles and environments give them. */
final class UserParameters {

    private UserParameters() {}

    /** The parameters with given values as their defaults; a value for an unknown parameter is refused. */
    static ArrayNode with(JsonNode parameters, JsonNode given) {
        var values = values(given);
        var result = Json.array();
        for (var parameter : parameters) {
            var copy = (ObjectNode) parameter.deepCopy();
            var value = values.remove(parameter.path("keyName").asString());
            if (value != null) {
                copy.put("defaultValue", value);
            }
            result.add(copy);
        }
        if (!values.isEmpty()) {
            throw Failures.invalid("Unknown user parameters: " + String.join(", ", values.keySet()));
        }
        return result;
    }

    /** Refuses when a parameter that is not optional has no value. */
    static void requireComplete(JsonNode parameters) {
        var missing = parameters
                .valueStream()
                .filter(parameter -> !parameter.path("isOptional").asBoolean(false))
                .filter(parameter -> !parameter.hasNonNull("defaultValue"))
                .map(parameter -> parameter.path("keyName").asString())
                .toList();
        if (!missing.isEmpty()) {
            throw Failures.invalid("Missing required user parameters: " + String.join(", ", missing));
        }
    }

    private static Map<String, String> values(JsonNode given) {
        Map<String, String> values = new HashMap<>();
        given.forEach(parameter -> values.put(
                parameter.path("name").asString(""), parameter.path("value").asString("")));
        return values;
    }
}
