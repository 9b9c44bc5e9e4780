package dev.awsstandin.smithy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The types that Smithy brings along. */
enum SimpleType {
    STRING("String"),
    BLOB("Blob"),
    BOOLEAN("Boolean"),
    BYTE("Byte"),
    SHORT("Short"),
    INTEGER("Integer"),
    LONG("Long"),
    FLOAT("Float"),
    DOUBLE("Double"),
    BIG_INTEGER("BigInteger"),
    BIG_DECIMAL("BigDecimal"),
    TIMESTAMP("Timestamp"),
    DOCUMENT("Document");

    private final String word;

    SimpleType(String word) {
        this.word = word;
    }

    /** The type that a member names, with or without its namespace. */
    static Optional<SimpleType> named(String name) {
        var plain = name.startsWith("smithy.api#") ? name.substring("smithy.api#".length()) : name;
        return Arrays.stream(values()).filter(type -> type.word.equals(plain)).findFirst();
    }

    /** The type that a definition begins with, as in {@code bigDecimal Price}. */
    static Optional<SimpleType> defined(String keyword) {
        return Arrays.stream(values())
                .filter(type -> Character.isLowerCase(keyword.charAt(0)) && type.word.equalsIgnoreCase(keyword))
                .findFirst();
    }

    String word() {
        return word;
    }

    boolean fits(JsonNode value) {
        return switch (this) {
            case STRING, BLOB -> value.isString();
            case BOOLEAN -> value.isBoolean();
            case BYTE -> isWhole(value, Byte.SIZE);
            case SHORT -> isWhole(value, Short.SIZE);
            case INTEGER -> isWhole(value, Integer.SIZE);
            case LONG -> isWhole(value, Long.SIZE);
            case BIG_INTEGER -> value.isIntegralNumber();
            case FLOAT, DOUBLE, BIG_DECIMAL -> value.isNumber();
            case TIMESTAMP -> value.isNumber() || (value.isString() && isTime(value.asString()));
            case DOCUMENT -> true;
        };
    }

    private static boolean isWhole(JsonNode value, int bits) {
        return value.isIntegralNumber() && value.bigIntegerValue().bitLength() < bits;
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
