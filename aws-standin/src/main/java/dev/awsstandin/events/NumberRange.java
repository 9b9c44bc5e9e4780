package dev.awsstandin.events;

import java.math.BigDecimal;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Numbers within limits: {@code ["=", 5]} or {@code [">", 0, "<=", 5]}. */
final class NumberRange {

    private NumberRange() {}

    static Predicate<JsonNode> of(JsonNode wanted) {
        if (!wanted.isArray() || (wanted.size() != 2 && wanted.size() != 4)) {
            throw EventErrors.pattern("Value of numeric must be an array of one or two comparisons");
        }
        var range = limit(wanted, 0);
        return wanted.size() == 2 ? range : range.and(limit(wanted, 2));
    }

    private static Predicate<JsonNode> limit(JsonNode wanted, int at) {
        if (!wanted.path(at + 1).isNumber()) {
            throw EventErrors.pattern("Value of numeric comparison must be a number");
        }
        var limit = wanted.path(at + 1).decimalValue();
        return switch (wanted.path(at).asString("")) {
            case "=" -> found -> compare(found, limit) == 0;
            case ">" -> found -> found.isNumber() && compare(found, limit) > 0;
            case ">=" -> found -> found.isNumber() && compare(found, limit) >= 0;
            case "<" -> found -> compare(found, limit) < 0;
            case "<=" -> found -> compare(found, limit) <= 0;
            default -> throw EventErrors.pattern("Unrecognized numeric range operator");
        };
    }

    /** What is no number is above every limit. */
    private static int compare(JsonNode found, BigDecimal limit) {
        return found.isNumber() ? found.decimalValue().compareTo(limit) : 1;
    }
}
