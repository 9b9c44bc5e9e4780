package dev.awsstandin.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the shapes of a data file. */
final class ShapeReader {

    private final Map<String, Shape> all;

    private ShapeReader(Map<String, Shape> all) {
        this.all = all;
    }

    static Map<String, Shape> read(JsonNode nodes) {
        Map<String, Shape> all = new HashMap<>();
        var reader = new ShapeReader(all);
        nodes.forEachEntry((name, node) -> all.put(name, reader.shape(name, node)));
        return all;
    }

    private Shape shape(String name, JsonNode node) {
        var sensitive = node.path("sensitive").asBoolean(false);
        var type = node.required("type").asString();
        return switch (type) {
            case "structure" ->
                new Shape.Structure(
                        name,
                        sensitive,
                        members(node.required("members")),
                        required(node),
                        node.path("union").asBoolean(false));
            case "list" -> new Shape.ListOf(name, sensitive, bounds(node), ref(node, "of"));
            case "map" -> new Shape.MapOf(name, sensitive, bounds(node), ref(node, "key"), ref(node, "value"));
            case "string" -> text(name, sensitive, node);
            case "integer", "long", "float", "double" ->
                new Shape.Numeric(name, sensitive, NumberKind.valueOf(type.toUpperCase(Locale.ROOT)), bounds(node));
            case "boolean" -> new Shape.Flag(name, sensitive);
            case "timestamp" ->
                new Shape.Time(
                        name,
                        sensitive,
                        TimeFormat.valueOf(node.required("format").asString().toUpperCase(Locale.ROOT)));
            case "blob" -> new Shape.Blob(name, sensitive, bounds(node));
            default -> throw new IllegalArgumentException(name + " has the unknown type " + type);
        };
    }

    private static Shape.Text text(String name, boolean sensitive, JsonNode node) {
        List<String> values = new ArrayList<>();
        node.path("enum").forEach(value -> values.add(value.asString()));
        var pattern =
                node.has("pattern") ? Pattern.compile(node.required("pattern").asString()) : null;
        return new Shape.Text(name, sensitive, bounds(node), pattern, List.copyOf(values));
    }

    /** A member is either the name of its shape, or an object when it does not travel in the body under its name. */
    private Map<String, Member> members(JsonNode nodes) {
        Map<String, Member> members = new TreeMap<>();
        nodes.forEachEntry((name, node) -> {
            var brief = node.isString();
            var location = brief ? "body" : node.path("in").asString("body");
            members.put(
                    name,
                    new Member(
                            name,
                            brief ? name : node.path("name").asString(name),
                            Location.valueOf(location.toUpperCase(Locale.ROOT)),
                            new ShapeRef(
                                    brief
                                            ? node.asString()
                                            : node.required("shape").asString(),
                                    all)));
        });
        return members;
    }

    private static Set<String> required(JsonNode node) {
        Set<String> required = new HashSet<>();
        node.path("required").forEach(name -> required.add(name.asString()));
        return Set.copyOf(required);
    }

    private static Bounds bounds(JsonNode node) {
        return new Bounds(
                node.has("min") ? node.required("min").asLong() : null,
                node.has("max") ? node.required("max").asLong() : null);
    }

    private ShapeRef ref(JsonNode node, String field) {
        return new ShapeRef(node.required(field).asString(), all);
    }
}
