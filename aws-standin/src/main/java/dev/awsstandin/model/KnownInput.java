package dev.awsstandin.model;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What AWS sees of a valid input: nothing that the model does not know, no member that is null, times as numbers. */
public final class KnownInput {

    private KnownInput() {}

    public static ObjectNode of(OperationModel operation, JsonNode input) {
        return members(operation.input(), input);
    }

    private static JsonNode value(Shape shape, JsonNode value) {
        return switch (shape) {
            case Shape.Structure structure -> members(structure, value);
            case Shape.ListOf list -> {
                var items = JsonNodeFactory.instance.arrayNode();
                value.forEach(item -> items.add(value(list.of().shape(), item)));
                yield items;
            }
            case Shape.MapOf map -> {
                var entries = JsonNodeFactory.instance.objectNode();
                value.forEachEntry(
                        (key, entry) -> entries.set(key, value(map.value().shape(), entry)));
                yield entries;
            }
            case Shape.Text text -> value;
            case Shape.Numeric number -> value;
            case Shape.Blob blob -> value;
            case Shape.Flag flag -> value;
            case Shape.Time time ->
                PointInTime.seconds(value)
                        .<JsonNode>map(JsonNodeFactory.instance::numberNode)
                        .orElse(value);
        };
    }

    private static ObjectNode members(Shape.Structure structure, JsonNode value) {
        var known = JsonNodeFactory.instance.objectNode();
        value.forEachEntry((name, each) -> {
            var member = structure.members().get(name);
            if (member != null && !each.isNull()) {
                known.set(name, value(member.shape(), each));
            }
        });
        return known;
    }
}
