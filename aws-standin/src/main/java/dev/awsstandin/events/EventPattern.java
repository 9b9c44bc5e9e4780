package dev.awsstandin.events;

import dev.awsstandin.kernel.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What events must look like: fields with objects of fields, or with lists of what may stand there. */
final class EventPattern {

    private static final String EITHER = "$or";

    private final Map<String, EventPattern> objects = new LinkedHashMap<>();
    private final Map<String, List<ValueTest>> leaves = new LinkedHashMap<>();
    private List<EventPattern> alternatives = List.of();

    private EventPattern(JsonNode object) {
        if (!object.isObject() || object.isEmpty()) {
            throw EventErrors.pattern("Filter is not an object");
        }
        object.forEachEntry(this::add);
    }

    /** The pattern, which must be of the form that EventBridge asks for. */
    static EventPattern of(String text) {
        try {
            return new EventPattern(Json.mapper().readTree(text));
        } catch (JacksonException e) {
            throw EventErrors.pattern("Filter is not valid JSON");
        }
    }

    private void add(String name, JsonNode value) {
        if (name.equals(EITHER) && value.isArray() && value.size() > 1) {
            alternatives = value.valueStream().map(EventPattern::new).toList();
        } else if (value.isObject() && !value.isEmpty()) {
            objects.put(name, new EventPattern(value));
        } else if (value.isArray() && !value.isEmpty()) {
            leaves.put(name, value.valueStream().map(ValueTest::of).toList());
        } else {
            throw EventErrors.pattern("\"%s\" must be an object or an array".formatted(name));
        }
    }

    boolean matches(JsonNode event) {
        return leaves.entrySet().stream().allMatch(leaf -> anyHolds(leaf.getValue(), event.path(leaf.getKey())))
                && objects.entrySet().stream()
                        .allMatch(object -> each(event.path(object.getKey())).anyMatch(object.getValue()::matches))
                && (alternatives.isEmpty() || alternatives.stream().anyMatch(either -> either.matches(event)));
    }

    private static boolean anyHolds(List<ValueTest> tests, JsonNode found) {
        return tests.stream().anyMatch(test -> test.holds(found));
    }

    /** A list stands for each of its elements. */
    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }
}
