package dev.awsstandin.cloudformation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Resources are made one after another, so that none can need itself. */
final class Cycles {

    private static final Pattern IN_TEXT = Pattern.compile("\\$\\{([A-Za-z0-9]+)[.}]");

    private final Map<String, Set<String>> needs = new HashMap<>();

    Cycles(Template template, Set<String> resources) {
        template.resources().forEachEntry((name, resource) -> {
            var needed = new HashSet<String>();
            collect(resource.path("Properties"), needed);
            before(resource).forEach(needed::add);
            needed.retainAll(resources);
            needs.put(name, needed);
        });
    }

    /** Whatever is free is taken away, until only what is in or behind a cycle is left. */
    void requireNone() {
        var left = new TreeSet<>(needs.keySet());
        int before;
        do {
            before = left.size();
            left.removeIf(name -> needs.getOrDefault(name, Set.of()).stream().noneMatch(left::contains));
        } while (left.size() < before);
        if (!left.isEmpty()) {
            throw TemplateErrors.invalid(
                    "Circular dependency between resources: [%s]".formatted(String.join(", ", left)));
        }
    }

    /** The names in {@code DependsOn}. */
    static Stream<String> before(JsonNode resource) {
        var names = resource.path("DependsOn");
        return names.isString()
                ? Stream.of(names.asString())
                : names.valueStream().map(name -> name.asString(""));
    }

    private static void collect(JsonNode node, Set<String> needed) {
        if (node.path("Ref").isString()) {
            needed.add(node.path("Ref").asString());
        }
        if (node.has("Fn::GetAtt")) {
            var attribute = node.path("Fn::GetAtt");
            needed.add(
                    attribute.isString()
                            ? attribute.asString().split("\\.", 2)[0]
                            : attribute.path(0).asString(""));
        }
        if (node.has("Fn::Sub")) {
            var text = node.path("Fn::Sub").isArray() ? node.path("Fn::Sub").path(0) : node.path("Fn::Sub");
            IN_TEXT.matcher(text.asString("")).results().forEach(found -> needed.add(found.group(1)));
        }
        node.forEach(child -> collect(child, needed));
    }
}
