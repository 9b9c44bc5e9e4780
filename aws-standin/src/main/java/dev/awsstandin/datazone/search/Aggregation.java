package dev.awsstandin.datazone.search;

import dev.awsstandin.datazone.glossary.GlossaryTerms;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.index.Entry;
import dev.awsstandin.kernel.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How many of the things found have which value of an attribute, the most frequent first. */
final class Aggregation {

    private static final String VALUE = "value";
    private static final String TERM_NAME = "glossaryTerm.name";

    private final String domain;
    private final GlossaryTerms terms;

    Aggregation(String domain, GlossaryTerms terms) {
        this.domain = domain;
        this.terms = terms;
    }

    ObjectNode of(JsonNode wanted, List<Entry> found) {
        var attribute = wanted.path("attribute").asString();
        var display = wanted.path("displayValue").asString(VALUE);
        if (!List.of(VALUE, TERM_NAME).contains(display)) {
            throw Failures.invalid("Display value %s is neither %s nor %s".formatted(display, VALUE, TERM_NAME));
        }
        var aggregate = Json.object().put("attribute", attribute);
        if (wanted.hasNonNull("displayValue")) {
            aggregate.put("displayValue", display);
        }
        var items = aggregate.putArray("items");
        counts(attribute, found).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> items.addObject()
                        .put("value", entry.getKey())
                        .put("displayValue", shown(display, entry.getKey()))
                        .put("count", entry.getValue()));
        return aggregate;
    }

    private static Map<String, Integer> counts(String attribute, List<Entry> found) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (var thing : found) {
            var fact = thing.facts().get(attribute);
            if (fact.isArray()) {
                fact.valueStream()
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asString)
                        .distinct()
                        .forEach(value -> counts.merge(value, 1, Integer::sum));
            } else if (fact.isValueNode()) {
                counts.merge(fact.asString(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private String shown(String display, String value) {
        return display.equals(TERM_NAME)
                ? terms.find(domain, value)
                        .map(term -> term.path("name").asString())
                        .orElse(value)
                : value;
    }
}
