package dev.awsstandin.wire;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.model.Location;
import dev.awsstandin.model.Member;
import dev.awsstandin.model.Shape;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.sigv4.PercentEncoding;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gathers the members of an input from where the model says that they travel. */
final class RestBinding {

    private final Shape.Structure shape;

    RestBinding(Shape.Structure shape) {
        this.shape = shape;
    }

    ObjectNode input(WireRequest request, Map<String, String> labels) {
        var body = hasPayload() ? Json.object() : JsonBody.read(request.body());
        var parameters = PercentEncoding.parameters(request.query());
        var input = Json.object();
        for (var member : shape.members().values()) {
            var value = switch (member.location()) {
                case BODY -> Optional.ofNullable(body.get(member.wireName()));
                case URI ->
                    Optional.ofNullable(labels.get(member.wireName())).map(text -> scalar(member.shape(), text));
                case QUERY -> fromQuery(member, parameters);
                case HEADER ->
                    request.header(member.wireName().toLowerCase(Locale.ROOT))
                            .map(text -> scalar(member.shape(), text));
                case PAYLOAD -> payload(request);
            };
            value.ifPresent(present -> input.set(member.name(), present));
        }
        return input;
    }

    private boolean hasPayload() {
        return shape.members().values().stream().anyMatch(member -> member.location() == Location.PAYLOAD);
    }

    /** The body in base 64, as JSON carries bytes. */
    private static Optional<JsonNode> payload(WireRequest request) {
        return request.body().isEmpty()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.stringNode(
                        Base64.getEncoder().encodeToString(request.body().bytes())));
    }

    private static Optional<JsonNode> fromQuery(Member member, List<Map.Entry<String, String>> parameters) {
        var values = parameters.stream()
                .filter(parameter -> parameter.getKey().equals(member.wireName()))
                .map(Map.Entry::getValue)
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (member.shape() instanceof Shape.ListOf list) {
            var items = Json.array();
            values.forEach(value -> items.add(scalar(list.of().shape(), value)));
            return Optional.of(items);
        }
        return Optional.of(scalar(member.shape(), values.getFirst()));
    }

    private static JsonNode scalar(Shape shape, String text) {
        return Scalars.read(shape, text);
    }
}
