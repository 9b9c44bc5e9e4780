package dev.concord.setup.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In what policy documents differ, statement by statement, in sentences. Values are left out where they may be secret. */
public final class PolicyDifference {
    private static final JsonMapper MAPPER = new JsonMapper();

    private PolicyDifference() {}

    /** Empty when the documents together say what is expected, in whatever order. */
    public static List<String> between(String expected, List<String> documents) {
        var wanted = statements(List.of(expected));
        var there = statements(documents);
        var differences = new ArrayList<String>();
        wanted.forEach((name, statement) -> {
            var found = there.get(name);
            if (found == null) {
                differences.add("the statement %s is missing".formatted(name));
            } else {
                differences.addAll(between(name, statement, found));
            }
        });
        there.keySet().stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> differences.add("the statement %s is not Concord's".formatted(name)));
        return differences;
    }

    private static List<String> between(String name, JsonNode wanted, JsonNode there) {
        var differences = new ArrayList<String>();
        var parts = new TreeSet<>(wanted.propertyNames());
        parts.addAll(there.propertyNames());
        for (var part : parts) {
            var lacking = new TreeSet<>(values(wanted.path(part)));
            var added = new TreeSet<>(values(there.path(part)));
            var common = new TreeSet<>(lacking);
            common.retainAll(added);
            lacking.removeAll(common);
            added.removeAll(common);
            if (part.equals("Action")) {
                lacking.forEach(action -> differences.add("%s lacks %s".formatted(name, action)));
                added.forEach(action -> differences.add("%s adds %s".formatted(name, action)));
            } else if (!lacking.isEmpty() || !added.isEmpty()) {
                differences.add("%s has another %s".formatted(name, part));
            }
        }
        return differences;
    }

    /** Every leaf with its path, so that one value and a list of one are the same, and order does not count. */
    private static SortedSet<String> values(JsonNode node) {
        var values = new TreeSet<String>();
        if (node.isArray()) {
            node.forEach(element -> values.addAll(values(element)));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(member ->
                            values(member.getValue()).forEach(value -> values.add(member.getKey() + "=" + value)));
        } else if (!node.isMissingNode()) {
            values.add(node.asString());
        }
        return values;
    }

    private static Map<String, JsonNode> statements(List<String> documents) {
        var statements = new TreeMap<String, JsonNode>();
        for (var document : documents) {
            var found = MAPPER.readTree(document).path("Statement");
            (found.isArray() ? found.valueStream() : java.util.stream.Stream.of(found))
                    .forEach(statement -> statements.put(nameOf(statement, statements.size()), statement));
        }
        return statements;
    }

    private static String nameOf(JsonNode statement, int position) {
        return statement.path("Sid").asString("unnamed " + (position + 1));
    }
}
