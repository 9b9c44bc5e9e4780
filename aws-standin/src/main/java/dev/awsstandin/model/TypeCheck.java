package dev.awsstandin.model;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Looks for a value of a type that its shape does not take. */
final class TypeCheck {

    private TypeCheck() {}

    /** What AWS's deserializer says of the first such value. */
    static Optional<String> firstMismatch(Shape shape, JsonNode value) {
        return switch (shape) {
            case Shape.Structure structure -> inStructure(structure, value);
            case Shape.ListOf list -> inList(list, value);
            case Shape.MapOf map -> inMap(map, value);
            case Shape.Text text -> isText(value) ? Optional.empty() : wrongly(value, "a String");
            case Shape.Blob blob -> isBase64(value) ? Optional.empty() : wrongly(value, "a Blob");
            case Shape.Flag flag -> value.isBoolean() ? Optional.empty() : wrongly(value, "a Boolean");
            case Shape.Numeric number -> inNumber(number, value);
            case Shape.Time time ->
                PointInTime.seconds(value).isPresent() ? Optional.empty() : wrongly(value, "a Date");
        };
    }

    /** Half a surrogate pair is no character, and could not be kept. */
    private static boolean isText(JsonNode value) {
        return value.isString()
                && value.asString()
                        .codePoints()
                        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isBase64(JsonNode value) {
        try {
            return value.isString() && Base64.getDecoder().decode(value.asString()) != null;
        } catch (IllegalArgumentException otherwise) {
            return false;
        }
    }

    private static Optional<String> inStructure(Shape.Structure structure, JsonNode value) {
        if (!value.isObject()) {
            return wrongly(value, "a Structure");
        }
        for (var member : structure.members().values()) {
            if (value.hasNonNull(member.name())) {
                var mismatch = firstMismatch(member.shape(), value.required(member.name()));
                if (mismatch.isPresent()) {
                    return mismatch;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inList(Shape.ListOf list, JsonNode value) {
        return value.isArray() ? inEach(list.of().shape(), value) : wrongly(value, "a List");
    }

    private static Optional<String> inMap(Shape.MapOf map, JsonNode value) {
        return value.isObject() ? inEach(map.value().shape(), value) : wrongly(value, "a Map");
    }

    private static Optional<String> inEach(Shape shape, JsonNode values) {
        for (var value : values) {
            var mismatch = value.isNull() ? Optional.<String>empty() : firstMismatch(shape, value);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inNumber(Shape.Numeric number, JsonNode value) {
        var name = switch (number.kind()) {
            case INTEGER -> "an Integer";
            case LONG -> "a Long";
            case FLOAT -> "a Float";
            case DOUBLE -> "a Double";
        };
        if (!value.isNumber()) {
            return wrongly(value, name);
        }
        return number.kind().isWhole() && !isWholeWithin(value, number.kind() == NumberKind.INTEGER ? 31 : 63)
                ? wrongly(value, name)
                : Optional.empty();
    }

    private static boolean isWholeWithin(JsonNode value, int bits) {
        try {
            BigInteger whole = value.decimalValue().toBigIntegerExact();
            return whole.bitLength() <= bits;
        } catch (ArithmeticException fraction) {
            return false;
        }
    }

    private static Optional<String> wrongly(JsonNode value, String expected) {
        if (value.isObject()) {
            return Optional.of("Start of structure or map found where not expected.");
        }
        if (value.isArray()) {
            return Optional.of("Start of list found where not expected");
        }
        return Optional.of("%s can not be converted to %s".formatted(token(value), expected));
    }

    private static String token(JsonNode value) {
        if (value.isString()) {
            return "STRING_VALUE";
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "TRUE_VALUE" : "FALSE_VALUE";
        }
        return value.isIntegralNumber() ? "NUMBER_VALUE" : "DECIMAL_VALUE";
    }
}
