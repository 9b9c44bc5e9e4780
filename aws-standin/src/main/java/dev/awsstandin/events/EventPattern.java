package dev.awsstandin.events;

import dev.awsstandin.kernel.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The form that EventBridge asks of a pattern: an object whose fields are objects or lists of what may stand there. */
final class EventPattern {

    private EventPattern() {}

    static void requireSound(String text) {
        try {
            var pattern = Json.mapper().readTree(text);
            if (!pattern.isObject() || pattern.isEmpty()) {
                throw EventErrors.pattern("Filter is not an object");
            }
            fields(pattern);
        } catch (JacksonException e) {
            throw EventErrors.pattern("Filter is not valid JSON");
        }
    }

    private static void fields(JsonNode object) {
        object.forEachEntry((name, value) -> {
            if (value.isObject() && !value.isEmpty()) {
                fields(value);
            } else if (name.equals("$or") && value.isArray() && value.size() > 1) {
                value.forEach(EventPattern::fields);
            } else if (!value.isArray() || value.isEmpty()) {
                throw EventErrors.pattern("\"%s\" must be an object or an array".formatted(name));
            }
        });
    }
}
