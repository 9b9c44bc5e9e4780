package dev.awsstandin.events;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The tests that a pattern names, by name. */
final class TextTests {

    private static final String CASELESS = "equals-ignore-case";

    private TextTests() {}

    static Predicate<JsonNode> of(String kind, JsonNode wanted) {
        return switch (kind) {
            case "anything-but" -> anythingBut(wanted);
            case "numeric" -> NumberRange.of(wanted);
            case "prefix", "suffix" -> end(kind, wanted);
            case CASELESS, "wildcard" -> text(kind, text(kind, wanted));
            default -> throw EventErrors.pattern("Unrecognized match type " + kind);
        };
    }

    private static Predicate<JsonNode> anythingBut(JsonNode wanted) {
        if (wanted.isObject() && wanted.size() == 1) {
            var kind = wanted.propertyNames().iterator().next();
            if (kind.equals("numeric") || kind.equals("anything-but")) {
                throw EventErrors.pattern("Unsupported anything-but pattern: " + kind);
            }
            return anyOf(wanted.required(kind), kind).negate();
        }
        if (wanted.isObject() || wanted.isNull() || (wanted.isArray() && wanted.isEmpty())) {
            throw EventErrors.pattern("Invalid anything-but expression");
        }
        return wanted.isArray()
                ? found -> wanted.valueStream()
                        .noneMatch(value -> ValueTest.equal(value).test(found))
                : ValueTest.equal(wanted).negate();
    }

    private static Predicate<JsonNode> anyOf(JsonNode wanted, String kind) {
        return wanted.isArray()
                ? wanted.valueStream()
                        .map(value -> of(kind, value))
                        .reduce(Predicate::or)
                        .orElseThrow(() -> EventErrors.pattern("Invalid anything-but expression"))
                : of(kind, wanted);
    }

    /** A beginning or an end, which may be told to disregard case. */
    private static Predicate<JsonNode> end(String kind, JsonNode wanted) {
        if (!wanted.has(CASELESS)) {
            return text(kind, text(kind, wanted));
        }
        var lower = text(kind, text(kind, wanted.required(CASELESS)).toLowerCase(Locale.ROOT));
        return found -> found.isString()
                && lower.test(StringNode.valueOf(found.asString().toLowerCase(Locale.ROOT)));
    }

    private static String text(String kind, JsonNode wanted) {
        if (!wanted.isString()) {
            throw EventErrors.pattern("%s match pattern must be a string".formatted(kind));
        }
        return wanted.asString();
    }

    private static Predicate<JsonNode> text(String kind, String wanted) {
        Predicate<String> test = switch (kind) {
            case "prefix" -> value -> value.startsWith(wanted);
            case "suffix" -> value -> value.endsWith(wanted);
            case CASELESS -> wanted::equalsIgnoreCase;
            default -> wildcard(wanted).asMatchPredicate();
        };
        return found -> found.isString() && test.test(found.asString());
    }

    /** A star is any text; a backslash before it makes it a star. */
    private static Pattern wildcard(String wanted) {
        var regex = new StringBuilder();
        for (int i = 0; i < wanted.length(); i++) {
            var c = wanted.charAt(i);
            if (c == '\\' && i + 1 < wanted.length()) {
                regex.append(Pattern.quote(wanted.substring(i + 1, ++i + 1)));
            } else {
                regex.append(c == '*' ? ".*" : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
