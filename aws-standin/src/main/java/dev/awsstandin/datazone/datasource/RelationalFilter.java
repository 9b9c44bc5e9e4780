package dev.awsstandin.datazone.datasource;

import dev.awsstandin.policy.Glob;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Which tables of a database a data source brings in: those that an INCLUDE names, all if there is none, but for those
 * that an EXCLUDE names.
 */
record RelationalFilter(String database, List<String> included, List<String> excluded) {

    static RelationalFilter of(JsonNode given) {
        return new RelationalFilter(
                given.path("databaseName").asString(), expressions(given, "INCLUDE"), expressions(given, "EXCLUDE"));
    }

    private static List<String> expressions(JsonNode given, String type) {
        return given.path("filterExpressions")
                .valueStream()
                .filter(expression -> expression.path("type").asString().equals(type))
                .map(expression -> expression.path("expression").asString().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean takes(String table) {
        return (included.isEmpty() || matches(included, table)) && !matches(excluded, table);
    }

    private static boolean matches(List<String> expressions, String table) {
        return expressions.stream().anyMatch(expression -> Glob.matches(expression, table));
    }
}
