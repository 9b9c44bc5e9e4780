package dev.awsstandin.ec2;

import dev.awsstandin.policy.Glob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What EC2's filters of one kind look at: a pointer into the description by the filter's name. All filters must match;
 * one matches when any of its values does, where {@code *} and {@code ?} are wildcards.
 */
record Filters(Map<String, String> pointers) {

    boolean match(JsonNode filters, ObjectNode item) {
        for (var filter : filters) {
            if (!matches(filter.path("Name").asString(""), filter.path("Values"), item)) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(String name, JsonNode wanted, ObjectNode item) {
        var actual = values(name, item);
        return wanted.valueStream()
                .anyMatch(pattern -> actual.stream().anyMatch(value -> Glob.matches(pattern.asString(), value)));
    }

    private List<String> values(String name, ObjectNode item) {
        var tags = Ec2Tags.read(item.path("Tags"));
        if (name.startsWith("tag:")) {
            return Optional.ofNullable(tags.get(name.substring("tag:".length()))).stream()
                    .toList();
        }
        if (name.equals("tag-key")) {
            return List.copyOf(tags.keySet());
        }
        var pointer = pointers.get(name);
        if (pointer == null) {
            throw Ec2Errors.value("The filter '%s' is invalid".formatted(name));
        }
        var value = item.at(pointer);
        return value.isMissingNode() ? List.of() : List.of(value.asString());
    }
}
