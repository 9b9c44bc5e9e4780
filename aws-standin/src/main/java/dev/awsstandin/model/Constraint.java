package dev.awsstandin.model;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;

/** One condition on a value, with AWS's words for it. */
record Constraint(String text, Predicate<JsonNode> holds) {

    /** The conditions that a shape puts on the value itself, not on what the value contains. */
    static List<Constraint> of(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> ofText(text);
            case Shape.Numeric number -> limits(number.range(), "value", value -> floor(value, number.range()));
            case Shape.ListOf list -> limits(list.size(), "length", JsonNode::size);
            case Shape.MapOf map -> limits(map.size(), "length", JsonNode::size);
            case Shape.Blob blob -> limits(blob.length(), "length", Constraint::bytes);
            case Shape.Structure structure -> structure.union() ? List.of(oneOf(structure)) : List.of();
            case Shape.Flag flag -> List.of();
            case Shape.Time time -> List.of();
        };
    }

    private static List<Constraint> ofText(Shape.Text shape) {
        var constraints = limits(shape.length(), "length", value -> {
            var text = value.asString();
            return text.codePointCount(0, text.length());
        });
        var pattern = shape.pattern();
        if (pattern != null) {
            constraints.add(new Constraint(
                    "Member must satisfy regular expression pattern: " + pattern.pattern(),
                    value -> pattern.matcher(value.asString()).matches()));
        }
        if (!shape.values().isEmpty()) {
            constraints.add(new Constraint(
                    "Member must satisfy enum value set: [" + String.join(", ", shape.values()) + "]",
                    value -> shape.values().contains(value.asString())));
        }
        return constraints;
    }

    private static List<Constraint> limits(Bounds bounds, String measure, ToLongFunction<JsonNode> measured) {
        List<Constraint> constraints = new ArrayList<>();
        if (bounds.max() != null) {
            constraints.add(new Constraint(
                    "Member must have %s less than or equal to %d".formatted(measure, bounds.max()),
                    value -> bounds.allowsAtMost(measured.applyAsLong(value))));
        }
        if (bounds.min() != null) {
            constraints.add(new Constraint(
                    "Member must have %s greater than or equal to %d".formatted(measure, bounds.min()),
                    value -> bounds.allowsAtLeast(measured.applyAsLong(value))));
        }
        return constraints;
    }

    private static Constraint oneOf(Shape.Structure union) {
        var names = String.join(", ", union.members().keySet());
        return new Constraint(
                "Member must have exactly one of its members set: [" + names + "]",
                value -> union.members().keySet().stream()
                                .filter(value::hasNonNull)
                                .count()
                        == 1);
    }

    /** A fraction beyond a whole limit must not be rounded into it. */
    private static long floor(JsonNode value, Bounds range) {
        double number = value.asDouble();
        return range.max() != null && number > range.max() ? (long) Math.ceil(number) : (long) Math.floor(number);
    }

    private static long bytes(JsonNode value) {
        try {
            return Base64.getDecoder().decode(value.asString()).length;
        } catch (IllegalArgumentException notBase64) {
            return value.asString().length();
        }
    }
}
