package dev.awsstandin.smithy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What is said of a shape or a member by {@code @name} or {@code @name(value)}; a trait without a value is missing. */
record Traits(Map<String, JsonNode> values) {

    Traits {
        values = Map.copyOf(values);
    }

    static Traits read(Tokens tokens) {
        Map<String, JsonNode> values = new HashMap<>();
        while (tokens.skip("@")) {
            var name = tokens.qualified();
            JsonNode value = MissingNode.getInstance();
            if (tokens.skip("(")) {
                value = NodeValue.readArguments(tokens);
            }
            if (values.put(name, value) != null) {
                throw new MalformedModel("Trait %s is given twice".formatted(name));
            }
        }
        Limits.requireSound(values);
        return new Traits(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value of the trait, if there is the trait. */
    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
