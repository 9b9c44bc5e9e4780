package dev.awsstandin.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Collects every broken constraint of a value whose types are right. */
final class ConstraintCheck {

    private static final String NOT_NULL = "Member must not be null";

    private final List<String> violations = new ArrayList<>();

    private ConstraintCheck() {}

    static List<String> violations(Shape.Structure shape, JsonNode input) {
        var check = new ConstraintCheck();
        check.members(shape, input, "");
        return check.violations;
    }

    private void visit(Shape shape, JsonNode value, String path) {
        for (var constraint : Constraint.of(shape)) {
            if (!constraint.holds().test(value)) {
                violate(shape, value, path, constraint.text());
            }
        }
        switch (shape) {
            case Shape.Structure structure -> members(structure, value, path + ".");
            case Shape.ListOf list -> elements(list, value, path);
            case Shape.MapOf map -> entries(map, value, path);
            case Shape.Text text -> {}
            case Shape.Numeric number -> {}
            case Shape.Blob blob -> {}
            case Shape.Flag flag -> {}
            case Shape.Time time -> {}
        }
    }

    private void members(Shape.Structure structure, JsonNode value, String prefix) {
        for (var member : structure.members().values()) {
            var path = prefix + member.name();
            if (value.hasNonNull(member.name())) {
                visit(member.shape(), value.required(member.name()), path);
            } else if (structure.required().contains(member.name())) {
                missing(path);
            }
        }
    }

    private void elements(Shape.ListOf list, JsonNode values, String path) {
        var of = list.of().shape();
        if (isScalar(of)) {
            allMustHold(list, values, path, of, values.valueStream().toList(), "Member must satisfy constraint: ");
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            element(of, values.get(i), "%s.%d.member".formatted(path, i + 1));
        }
    }

    private void entries(Shape.MapOf map, JsonNode values, String path) {
        var keys = values.propertyStream()
                .map(entry -> (JsonNode) StringNode.valueOf(entry.getKey()))
                .toList();
        allMustHold(map, values, path, map.key().shape(), keys, "Map keys must satisfy constraint: ");
        var of = map.value().shape();
        if (isScalar(of)) {
            allMustHold(map, values, path, of, values.valueStream().toList(), "Map value must satisfy constraint: ");
            return;
        }
        values.forEachEntry((key, value) -> element(of, value, "%s.%s.member".formatted(path, key)));
    }

    private void element(Shape of, JsonNode value, String path) {
        if (value.isNull()) {
            missing(path);
        } else {
            visit(of, value, path);
        }
    }

    private void missing(String path) {
        violations.add("Value null at '%s' failed to satisfy constraint: %s".formatted(path, NOT_NULL));
    }

    /** AWS reports the whole list or map once, naming all constraints of what it contains. */
    private void allMustHold(
            Shape container, JsonNode all, String path, Shape of, List<JsonNode> values, String sentence) {
        var constraints = Constraint.of(of);
        var missing = values.stream().anyMatch(JsonNode::isNull);
        var broken = values.stream()
                .filter(value -> !value.isNull())
                .anyMatch(value -> constraints.stream()
                        .anyMatch(constraint -> !constraint.holds().test(value)));
        if (broken || missing) {
            var texts =
                    new ArrayList<>(constraints.stream().map(Constraint::text).toList());
            if (missing) {
                texts.add(NOT_NULL);
            }
            violate(of.sensitive() ? of : container, all, path, sentence + texts);
        }
    }

    private void violate(Shape shape, JsonNode value, String path, String constraint) {
        var hidden = shape.sensitive() || shape instanceof Shape.Structure;
        var shown = hidden ? "" : " '%s'".formatted(shown(value));
        violations.add("Value%s at '%s' failed to satisfy constraint: %s".formatted(shown, path, constraint));
    }

    private static boolean isScalar(Shape shape) {
        return !(shape instanceof Shape.Structure || shape instanceof Shape.ListOf || shape instanceof Shape.MapOf);
    }

    private static String shown(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(ConstraintCheck::shown).toList().toString();
        }
        if (value.isObject()) {
            var entries = value.propertyStream()
                    .map(entry -> entry.getKey() + "=" + shown(entry.getValue()))
                    .toList();
            return "{" + String.join(", ", entries) + "}";
        }
        return value.asString();
    }
}
