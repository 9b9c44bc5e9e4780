package dev.awsstandin.model;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks an answer against the shape that its operation promises: nothing unknown, nothing missing, types right. */
public final class AnswerShape {

    private final List<String> problems = new ArrayList<>();

    private AnswerShape() {}

    public static List<String> problems(OperationModel operation, JsonNode answer) {
        var check = new AnswerShape();
        operation
                .output()
                .ifPresentOrElse(
                        output -> check.visit(output, answer, operation.name()),
                        () -> check.require(answer.isEmpty(), operation.name() + " should answer nothing"));
        return check.problems;
    }

    private void visit(Shape shape, JsonNode value, String path) {
        switch (shape) {
            case Shape.Structure structure -> structure(structure, value, path);
            case Shape.ListOf list -> {
                require(value.isArray(), path + " should be a list");
                value.forEach(element -> visit(list.of().shape(), element, path + "[]"));
            }
            case Shape.MapOf map -> {
                require(value.isObject(), path + " should be a map");
                value.forEachEntry((key, entry) -> visit(map.value().shape(), entry, path + "." + key));
            }
            case Shape.Text text -> {
                require(value.isString(), path + " should be a text");
                require(
                        text.values().isEmpty() || text.values().contains(value.asString("")),
                        path + " has the unknown value " + value);
            }
            case Shape.Numeric number -> require(value.isNumber(), path + " should be a number");
            case Shape.Flag flag -> require(value.isBoolean(), path + " should be a boolean");
            case Shape.Blob blob -> require(value.isString(), path + " should be a text");
            case Shape.Time time -> time(time, value, path);
        }
    }

    private void structure(Shape.Structure structure, JsonNode value, String path) {
        require(value.isObject(), path + " should be a structure");
        value.forEachEntry((name, entry) -> {
            var member = structure.members().get(name);
            if (member == null) {
                problems.add(path + "." + name + " is unknown");
            } else {
                visit(member.shape(), entry, path + "." + name);
            }
        });
        structure.required().stream()
                .filter(name -> !value.hasNonNull(name))
                .forEach(name -> problems.add(path + "." + name + " is missing"));
        require(!structure.union() || value.size() == 1, path + " should have exactly one member");
    }

    private void time(Shape.Time time, JsonNode value, String path) {
        if (time.format() == TimeFormat.EPOCH) {
            require(value.isNumber(), path + " should be seconds since 1970");
            return;
        }
        try {
            Instant.parse(value.asString(""));
        } catch (DateTimeParseException e) {
            problems.add(path + " should be ISO 8601 text");
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }
}
