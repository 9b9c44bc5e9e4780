package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.ServiceError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Expressions of Search: filters on properties, joined by and or or. */
final class SearchFilters {

    private SearchFilters() {}

    static boolean match(JsonNode expression, JsonNode item) {
        if (!expression.path("NestedFilters").isEmpty()) {
            throw ServiceError.validation("Search with NestedFilters is not offered by this endpoint");
        }
        var parts = Stream.concat(
                expression.path("Filters").valueStream().map(filter -> holds(filter, item)),
                expression.path("SubExpressions").valueStream().map(inner -> match(inner, item)));
        var found = parts.toList();
        var either = expression.path("Operator").asString("And").equals("Or");
        return either ? found.isEmpty() || found.contains(true) : !found.contains(false);
    }

    private static boolean holds(JsonNode filter, JsonNode item) {
        var value = property(item, filter.path("Name").asString(""));
        var wanted = filter.path("Value").asString("");
        return switch (filter.path("Operator").asString("Equals")) {
            case "Exists" -> value.isPresent();
            case "NotExists" -> value.isEmpty();
            case "NotEquals" -> value.filter(wanted::equals).isEmpty();
            case "Contains" ->
                value.filter(text -> text.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)))
                        .isPresent();
            case "In" ->
                value.filter(text -> Arrays.asList(wanted.split(",", -1)).contains(text))
                        .isPresent();
            case "GreaterThan" ->
                value.filter(text -> compare(text, wanted) > 0).isPresent();
            case "GreaterThanOrEqualTo" ->
                value.filter(text -> compare(text, wanted) >= 0).isPresent();
            case "LessThan" -> value.filter(text -> compare(text, wanted) < 0).isPresent();
            case "LessThanOrEqualTo" ->
                value.filter(text -> compare(text, wanted) <= 0).isPresent();
            default -> value.filter(wanted::equals).isPresent();
        };
    }

    /** The property's text, by its path; {@code Tags.key} is the value of a tag. */
    static Optional<String> property(JsonNode item, String name) {
        if (name.startsWith("Tags.")) {
            var key = name.substring("Tags.".length());
            return item.path("Tags")
                    .valueStream()
                    .filter(tag -> tag.path("Key").asString("").equals(key))
                    .map(tag -> tag.path("Value").asString(""))
                    .findFirst();
        }
        var found = item;
        for (var part : name.split("\\.", -1)) {
            found = found.path(part);
        }
        return found.isValueNode() && !found.isNull() ? Optional.of(found.asString()) : Optional.empty();
    }

    /** Numbers and times are compared as such. */
    static int compare(String one, String other) {
        var left = number(one);
        var right = number(other);
        return left.isPresent() && right.isPresent() ? left.get().compareTo(right.get()) : one.compareTo(other);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return time(text);
        }
    }

    private static Optional<BigDecimal> time(String text) {
        try {
            return Optional.of(BigDecimal.valueOf(Instant.parse(text).toEpochMilli(), 3));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
