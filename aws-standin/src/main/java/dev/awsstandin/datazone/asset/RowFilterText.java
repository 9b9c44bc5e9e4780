package dev.awsstandin.datazone.asset;

import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A row filter as the condition of an SQL statement. */
final class RowFilterText {

    private static final Map<String, String> COMPARISONS = Map.of(
            "equalTo", "=",
            "notEqualTo", "<>",
            "greaterThan", ">",
            "greaterThanOrEqualTo", ">=",
            "lessThan", "<",
            "lessThanOrEqualTo", "<=",
            "like", "like",
            "notLike", "not like");

    private RowFilterText() {}

    static String of(JsonNode filter) {
        if (filter.has("and")) {
            return joined(filter.required("and"), " and ");
        }
        if (filter.has("or")) {
            return joined(filter.required("or"), " or ");
        }
        var expression = filter.path("expression").propertyStream().findFirst();
        return expression.map(entry -> text(entry.getKey(), entry.getValue())).orElse("");
    }

    private static String joined(JsonNode parts, String by) {
        return parts.valueStream().map(part -> "(" + of(part) + ")").collect(Collectors.joining(by));
    }

    private static String text(String kind, JsonNode operands) {
        var column = "\"" + operands.path("columnName").asString() + "\"";
        return switch (kind) {
            case "isNull" -> column + " is null";
            case "isNotNull" -> column + " is not null";
            case "in" -> column + " in " + values(operands);
            case "notIn" -> column + " not in " + values(operands);
            default ->
                "%s %s %s".formatted(column, COMPARISONS.getOrDefault(kind, "="), quoted(operands.path("value")));
        };
    }

    private static String values(JsonNode operands) {
        return operands.path("values")
                .valueStream()
                .map(RowFilterText::quoted)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String quoted(JsonNode value) {
        return "'" + value.asString("").replace("'", "''") + "'";
    }
}
