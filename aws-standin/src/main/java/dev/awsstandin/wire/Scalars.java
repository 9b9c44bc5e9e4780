package dev.awsstandin.wire;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.model.Shape;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Gives text from a path, query, header or form the type that its shape wants. */
final class Scalars {

    private static final int LONGEST_NUMBER = 40;

    private Scalars() {}

    /** The typed value; the text itself when it does not fit, for validation to refuse. */
    static JsonNode read(Shape shape, String text) {
        return switch (shape) {
            case Shape.Numeric number -> number(text);
            case Shape.Flag flag -> flag(text);
            default -> text(text);
        };
    }

    private static JsonNode number(String text) {
        try {
            var number = new BigDecimal(text.length() > LONGEST_NUMBER ? "" : text);
            return Numbers.bearable(number) ? Json.mapper().valueToTree(number) : text(text);
        } catch (NumberFormatException e) {
            return text(text);
        }
    }

    private static JsonNode flag(String text) {
        return text.equals("true") || text.equals("false")
                ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text))
                : text(text);
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
