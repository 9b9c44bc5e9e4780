package dev.awsstandin.wire;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.model.Shape;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.sigv4.PercentEncoding;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a form, {@code Tags.member.1.Key=…}, read by the shape that they should have. */
final class FormFields {

    private final NavigableMap<String, String> fields = new TreeMap<>();

    private final FormStyle style;

    private FormFields(WireRequest request, FormStyle style) {
        this.style = style;
        Stream.concat(
                        PercentEncoding.parameters(request.query()).stream(),
                        PercentEncoding.fields(request.body().text()).stream())
                .forEach(field -> fields.put(field.getKey(), field.getValue()));
    }

    static FormFields of(WireRequest request) {
        return new FormFields(request, FormStyle.QUERY);
    }

    static FormFields of(WireRequest request, FormStyle style) {
        return new FormFields(request, style);
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** @param prefix what precedes the names of the members; empty text at the top */
    ObjectNode structure(String prefix, Shape.Structure shape) {
        var object = Json.object();
        for (var member : shape.members().values()) {
            var wireName = style.member(member.wireName());
            var name = prefix.isEmpty() ? wireName : prefix + "." + wireName;
            if (present(name)) {
                object.set(member.name(), value(name, member.shape()));
            }
        }
        return object;
    }

    private JsonNode value(String name, Shape shape) {
        return switch (shape) {
            case Shape.Structure structure -> structure(name, structure);
            case Shape.ListOf list -> list(name, list);
            case Shape.MapOf map -> map(name, map);
            default -> Scalars.read(shape, text(name));
        };
    }

    private JsonNode list(String name, Shape.ListOf list) {
        var items = Json.array();
        var item = style.list(name) + ".";
        for (int i = 1; present(item + i); i++) {
            items.add(value(item + i, list.of().shape()));
        }
        return items;
    }

    private JsonNode map(String name, Shape.MapOf map) {
        var object = Json.object();
        for (int i = 1; present(name + ".entry." + i); i++) {
            var entry = name + ".entry." + i;
            object.set(text(entry + ".key"), value(entry + ".value", map.value().shape()));
        }
        return object;
    }

    private boolean present(String name) {
        var deeper = fields.ceilingKey(name + ".");
        return fields.containsKey(name) || (deeper != null && deeper.startsWith(name + "."));
    }
}
