package dev.awsstandin.smithy;

import dev.awsstandin.smithy.ModelShape.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares a value with the shapes of a model; problems name the place, as in {@code owner.age}. */
final class ContentCheck {

    private final Map<String, ModelShape> shapes;
    private final List<String> problems = new ArrayList<>();

    ContentCheck(Map<String, ModelShape> shapes) {
        this.shapes = shapes;
    }

    List<String> problems(String shape, JsonNode value) {
        check(shape, value, "");
        return problems;
    }

    private void check(String name, JsonNode value, String at) {
        var shape = shapes.get(name);
        if (shape == null) {
            SimpleType.named(name).ifPresent(type -> simple(type, value, at));
            return;
        }
        switch (shape) {
            case ModelShape.Structure structure -> structure(structure, value, at);
            case ModelShape.ListOf list -> list(list, value, at);
            case ModelShape.MapOf map -> map(map, value, at);
            case ModelShape.Choice choice -> choice(choice, value, at);
            case ModelShape.Simple simple -> {
                if (simple.type().fits(value)) {
                    limits(simple.traits(), value, at);
                } else {
                    simple(simple.type(), value, at);
                }
            }
        }
    }

    private void member(Target target, JsonNode value, String at) {
        var before = problems.size();
        check(target.shape(), value, at);
        if (problems.size() == before) {
            limits(target.traits(), value, at);
        }
    }

    private void limits(Traits traits, JsonNode value, String at) {
        Limits.broken(traits, value).forEach(broken -> problems.add("Field %s %s".formatted(at, broken)));
    }

    private void structure(ModelShape.Structure structure, JsonNode value, String at) {
        if (!value.isObject()) {
            wrong(at, "an object");
            return;
        }
        value.propertyNames().stream()
                .filter(name -> !structure.members().containsKey(name))
                .forEach(name -> problems.add("Field %s is not known".formatted(inside(at, name))));
        structure.members().forEach((name, target) -> {
            if (value.hasNonNull(name)) {
                member(target, value.required(name), inside(at, name));
            } else if (target.traits().has("required")) {
                problems.add("Field %s is required".formatted(inside(at, name)));
            }
        });
    }

    private void list(ModelShape.ListOf list, JsonNode value, String at) {
        if (!value.isArray()) {
            wrong(at, "a list");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            member(list.member(), value.required(i), "%s[%d]".formatted(at, i));
        }
    }

    private void map(ModelShape.MapOf map, JsonNode value, String at) {
        if (!value.isObject()) {
            wrong(at, "an object");
            return;
        }
        value.forEachEntry((key, entry) -> member(map.value(), entry, inside(at, key)));
    }

    private void choice(ModelShape.Choice choice, JsonNode value, String at) {
        var fits = (choice.ofNumbers() ? value.isIntegralNumber() : value.isString())
                && choice.values().contains(value.asString());
        if (!fits) {
            problems.add("Field %s must be one of %s".formatted(at, choice.values()));
        }
    }

    private void simple(SimpleType type, JsonNode value, String at) {
        if (!type.fits(value)) {
            wrong(at, "of type " + type.word());
        }
    }

    private void wrong(String at, String expected) {
        problems.add(at.isEmpty() ? "It must be " + expected : "Field %s must be %s".formatted(at, expected));
    }

    private static String inside(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
