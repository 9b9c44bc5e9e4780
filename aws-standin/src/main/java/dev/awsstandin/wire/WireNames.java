package dev.awsstandin.wire;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.model.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives the members of an output the names that they have on the wire. */
final class WireNames {

    private WireNames() {}

    static ObjectNode of(Shape.Structure shape, JsonNode output) {
        var named = Json.object();
        for (var member : shape.members().values()) {
            if (output.hasNonNull(member.name())) {
                named.set(member.wireName(), value(member.shape(), output.required(member.name())));
            }
        }
        return named;
    }

    private static JsonNode value(Shape shape, JsonNode value) {
        return switch (shape) {
            case Shape.Structure structure -> of(structure, value);
            case Shape.ListOf list -> {
                var items = Json.array();
                value.forEach(item -> items.add(value(list.of().shape(), item)));
                yield items;
            }
            default -> value;
        };
    }
}
