package dev.awsstandin.datazone.search;

import dev.awsstandin.index.Values;
import tools.jackson.databind.JsonNode;

/** Filters of searches: attribute equals value, joined by and and or. */
final class SearchFilter {

    private SearchFilter() {}

    /** Whether the attributes satisfy the clause; a missing clause is satisfied. */
    static boolean matches(JsonNode clause, Values facts) {
        if (clause.hasNonNull("and")) {
            return clause.required("and").valueStream().allMatch(part -> matches(part, facts));
        }
        if (clause.hasNonNull("or")) {
            return clause.required("or").valueStream().anyMatch(part -> matches(part, facts));
        }
        if (clause.hasNonNull("filter")) {
            var filter = clause.required("filter");
            return equal(
                    facts.get(filter.path("attribute").asString()),
                    filter.path("value").asString(""));
        }
        return true;
    }

    private static boolean equal(JsonNode fact, String value) {
        return fact.isArray()
                ? fact.valueStream().anyMatch(element -> equal(element, value))
                : fact.isValueNode() && fact.asString().equals(value);
    }
}
