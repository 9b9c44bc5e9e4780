package dev.awsstandin.datazone.shared;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.model.ServiceModel;
import dev.awsstandin.model.Shape;
import dev.awsstandin.model.TimeFormat;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows stored things as an operation answers them: only the members that its output has, times in its format. */
public final class Outputs {

    private final ServiceModel model;

    public Outputs(ServiceModel model) {
        this.model = model;
    }

    /** The thing as the operation's output. */
    public ObjectNode of(String operation, JsonNode thing) {
        var output = model.known(operation)
                .output()
                .orElseThrow(() -> new IllegalArgumentException(operation + " answers nothing"));
        return structure(output, thing);
    }

    /** The thing as an element of the list with this name in the operation's output. */
    public ObjectNode item(String operation, String list, JsonNode thing) {
        var member = Optional.ofNullable(model.known(operation)
                .output()
                .map(Shape.Structure::members)
                .orElse(Map.of())
                .get(list));
        if (member.isPresent()
                && member.get().shape() instanceof Shape.ListOf items
                && items.of().shape() instanceof Shape.Structure item) {
            return structure(item, thing);
        }
        throw new IllegalArgumentException("%s answers no list of structures named %s".formatted(operation, list));
    }

    private static ObjectNode structure(Shape.Structure shape, JsonNode thing) {
        var shown = Json.object();
        for (var member : shape.members().values()) {
            if (thing.hasNonNull(member.name())) {
                shown.set(member.name(), value(member.shape(), thing.required(member.name())));
            }
        }
        return shown;
    }

    private static JsonNode value(Shape shape, JsonNode value) {
        return switch (shape) {
            case Shape.Structure structure -> structure(structure, value);
            case Shape.ListOf list -> {
                var shown = Json.array();
                value.forEach(element -> shown.add(value(list.of().shape(), element)));
                yield shown;
            }
            case Shape.MapOf map -> {
                var shown = Json.object();
                value.forEachEntry(
                        (key, entry) -> shown.set(key, value(map.value().shape(), entry)));
                yield shown;
            }
            case Shape.Time time ->
                time.format() == TimeFormat.EPOCH
                        ? DecimalNode.valueOf(Timestamps.seconds(Instant.parse(value.asString())))
                        : value;
            case Shape.Text text -> value;
            case Shape.Numeric number -> value;
            case Shape.Flag flag -> value;
            case Shape.Blob blob -> value;
        };
    }
}
