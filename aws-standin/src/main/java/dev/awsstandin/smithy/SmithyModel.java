package dev.awsstandin.smithy;

import dev.awsstandin.smithy.ModelShape.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A model with the structure that it is about. All that it mentions is there. */
public final class SmithyModel {

    private final String name;
    private final Map<String, ModelShape> shapes;

    private SmithyModel(String name, Map<String, ModelShape> shapes) {
        this.name = name;
        this.shapes = shapes;
    }

    /** Reads a model of the structure with this name, or throws {@link MalformedModel}. */
    public static SmithyModel read(String name, String text) {
        var shapes = ModelReader.read(text);
        if (!(shapes.get(name) instanceof ModelShape.Structure)) {
            throw new MalformedModel("The model has no structure named %s".formatted(name));
        }
        shapes.values().stream()
                .flatMap(SmithyModel::targets)
                .map(Target::shape)
                .filter(target ->
                        !shapes.containsKey(target) && SimpleType.named(target).isEmpty())
                .findFirst()
                .ifPresent(target -> {
                    throw new MalformedModel("The type %s is not known".formatted(target));
                });
        return new SmithyModel(name, shapes);
    }

    private static Stream<Target> targets(ModelShape shape) {
        return switch (shape) {
            case ModelShape.Structure structure -> structure.members().values().stream();
            case ModelShape.ListOf list -> Stream.of(list.member());
            case ModelShape.MapOf map -> Stream.of(map.key(), map.value());
            case ModelShape.Choice choice -> Stream.of();
            case ModelShape.Simple simple -> Stream.of();
        };
    }

    /** What is wrong with a value that is meant to be the structure; empty when nothing is. */
    public List<String> problems(JsonNode value) {
        return new ContentCheck(shapes).problems(name, value);
    }
}
