package dev.awsstandin.smithy;

import dev.awsstandin.smithy.ModelShape.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the shapes of a model. */
final class ModelReader {

    private final Tokens tokens;
    private final Map<String, ModelShape> shapes = new LinkedHashMap<>();

    private ModelReader(Tokens tokens) {
        this.tokens = tokens;
    }

    static Map<String, ModelShape> read(String text) {
        var reader = new ModelReader(Tokens.of(text));
        reader.head();
        while (!reader.tokens.atEnd()) {
            reader.shape();
        }
        return reader.shapes;
    }

    /** Control statements such as {@code $version: "2.0"}, and the namespace. */
    private void head() {
        while (tokens.peek().startsWith("$")) {
            tokens.take();
            tokens.expect(":");
            tokens.take();
        }
        if (tokens.skip("namespace")) {
            tokens.qualified();
        }
    }

    private void shape() {
        var traits = Traits.read(tokens);
        var keyword = tokens.take();
        var simple = SimpleType.defined(keyword);
        var name = tokens.name();
        var shape = simple.isPresent()
                ? new ModelShape.Simple(simple.get(), traits)
                : switch (keyword) {
                    case "structure" -> new ModelShape.Structure(members());
                    case "list" -> new ModelShape.ListOf(only(members(), "member"));
                    case "map" -> map(members());
                    case "enum" -> new ModelShape.Choice(values(), false);
                    case "intEnum" -> new ModelShape.Choice(values(), true);
                    default -> throw new MalformedModel("Unknown kind of shape '%s'".formatted(keyword));
                };
        if (shapes.put(name, shape) != null) {
            throw new MalformedModel("Shape %s is defined twice".formatted(name));
        }
    }

    private Map<String, Target> members() {
        Map<String, Target> members = new LinkedHashMap<>();
        tokens.expect("{");
        while (!tokens.skip("}")) {
            var traits = Traits.read(tokens);
            var name = tokens.name();
            tokens.expect(":");
            if (members.put(name, new Target(tokens.qualified(), traits)) != null) {
                throw new MalformedModel("Member %s is defined twice".formatted(name));
            }
            tokens.skip(",");
        }
        return members;
    }

    private List<String> values() {
        var values = new ArrayList<String>();
        tokens.expect("{");
        while (!tokens.skip("}")) {
            Traits.read(tokens);
            var name = tokens.name();
            var value = tokens.skip("=") ? tokens.take() : name;
            values.add(value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
            tokens.skip(",");
        }
        if (values.isEmpty()) {
            throw new MalformedModel("An enum needs at least one value");
        }
        return values;
    }

    private static Target only(Map<String, Target> members, String name) {
        var member = members.get(name);
        if (member == null || members.size() != 1) {
            throw new MalformedModel("A list has one member, which is called '%s'".formatted(name));
        }
        return member;
    }

    private static ModelShape map(Map<String, Target> members) {
        var key = members.get("key");
        var value = members.get("value");
        if (key == null || value == null || members.size() != 2) {
            throw new MalformedModel("A map has the members 'key' and 'value'");
        }
        return new ModelShape.MapOf(key, value);
    }
}
