package dev.awsstandin.datazone.blueprint;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.kernel.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameters that a blueprint leaves to its users, and the values that profiles and environments give them. */
public final class UserParameters {

    private UserParameters() {}

    /** The parameters with given values as their defaults; a value for an unknown parameter is refused. */
    public static ArrayNode with(JsonNode parameters, JsonNode given) {
        var values = values(given);
        var result = Json.array();
        for (var parameter : parameters) {
            var copy = (ObjectNode) parameter.deepCopy();
            var value = values.remove(parameter.path("keyName").asString());
            if (value != null) {
                requireAllowed(parameter, value);
                copy.put("defaultValue", value);
            }
            result.add(copy);
        }
        if (!values.isEmpty()) {
            throw Failures.invalid("Unknown user parameters: " + String.join(", ", values.keySet()));
        }
        return result;
    }

    /** The parameters with new values for those that a deployed environment lets change. */
    public static ArrayNode updated(JsonNode parameters, JsonNode given) {
        var fixed = parameters
                .valueStream()
                .filter(parameter -> !parameter.path("isUpdateSupported").asBoolean(false))
                .map(parameter -> parameter.path("keyName").asString())
                .filter(values(given)::containsKey)
                .toList();
        if (!fixed.isEmpty()) {
            throw Failures.invalid("User parameters cannot be updated: " + String.join(", ", fixed));
        }
        return with(parameters, given);
    }

    /** The value of the parameter with this name; empty text when it has none. */
    public static String value(JsonNode parameters, String name) {
        return parameters
                .valueStream()
                .filter(parameter -> parameter.path("keyName").asString().equals(name))
                .map(parameter -> parameter.path("defaultValue").asString(""))
                .findFirst()
                .orElse("");
    }

    private static void requireAllowed(JsonNode parameter, String value) {
        if (!parameter.path("isEditable").asBoolean(true)) {
            throw Failures.invalid("User parameter %s is not editable"
                    .formatted(parameter.path("keyName").asString()));
        }
        var allowed =
                parameter.path("_allowed").valueStream().map(JsonNode::asString).toList();
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            throw Failures.invalid("User parameter %s must be one of %s, not %s"
                    .formatted(parameter.path("keyName").asString(), String.join(", ", allowed), value));
        }
    }

    /** Refuses when a parameter that is not optional has no value. */
    public static void requireComplete(JsonNode parameters) {
        var missing = parameters
                .valueStream()
                .filter(parameter -> !parameter.path("isOptional").asBoolean(false))
                .filter(parameter -> parameter.path("defaultValue").asString("").isBlank())
                .map(parameter -> parameter.path("keyName").asString())
                .toList();
        if (!missing.isEmpty()) {
            throw Failures.invalid("Missing required user parameters: " + String.join(", ", missing));
        }
    }

    /** Refuses parameters of which two have the same name. */
    static void requireDistinct(JsonNode parameters) {
        var names = new HashSet<String>();
        for (var parameter : parameters) {
            var name = parameter.path("keyName").asString();
            if (!names.add(name)) {
                throw Failures.invalid("User parameter %s is given twice".formatted(name));
            }
        }
    }

    private static Map<String, String> values(JsonNode given) {
        Map<String, String> values = new HashMap<>();
        given.forEach(parameter -> values.put(
                parameter.path("name").asString(""), parameter.path("value").asString("")));
        return values;
    }
}
