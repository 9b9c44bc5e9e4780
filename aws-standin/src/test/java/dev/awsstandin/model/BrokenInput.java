package dev.awsstandin.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * An otherwise good input that breaks one constraint of the model.
 *
 * @param expected words that AWS's refusal has
 */
public record BrokenInput(String what, ObjectNode input, String expected) {

    private static final List<String> UNFIT = List.of("not fit!", "(%&)", "arn:aws:iam::1", "ä/ö", ".\n.");

    /** Every constraint of the operation's input, broken one at a time; none of those that a path cannot carry. */
    public static List<BrokenInput> of(OperationModel operation) {
        var all = new ArrayList<BrokenInput>();
        var good = SampleInput.of(operation);
        for (var member : operation.input().members().values()) {
            if (good.has(member.name())) {
                var broken = new Breaker(good, member, all);
                broken.required(operation.input().required().contains(member.name()));
                broken.value(member.shape(), good.required(member.name()), "/" + member.name());
            }
        }
        return all;
    }

    /** Finds what can be broken below one member of the input. */
    private record Breaker(ObjectNode good, Member member, List<BrokenInput> all) {

        void required(boolean required) {
            if (required && member.location() != Location.URI) {
                var input = good.deepCopy();
                input.remove(member.name());
                all.add(new BrokenInput(
                        "without " + member.name(),
                        input,
                        "Value null at '" + member.name() + "' failed to satisfy"
                                + " constraint: Member must not be null"));
            }
        }

        void value(Shape shape, JsonNode value, String pointer) {
            switch (shape) {
                case Shape.Text text -> text(text, pointer);
                case Shape.Numeric number -> number(number, pointer);
                case Shape.ListOf list -> list(list, value, pointer);
                case Shape.MapOf map -> {}
                case Shape.Structure structure -> structure(structure, value, pointer);
                case Shape.Flag flag -> {}
                case Shape.Time time -> {}
                case Shape.Blob blob -> {}
            }
        }

        private void text(Shape.Text text, String pointer) {
            var inPath = member.location() == Location.URI;
            var max = text.length().max();
            if (max != null && !(inPath && max > 1000)) {
                replaced(
                        pointer,
                        "a".repeat(max.intValue() + 1),
                        "Member must have length less than or equal to " + max);
            }
            var min = text.length().min();
            if (min != null && min > 0 && !inPath) {
                replaced(
                        pointer,
                        "a".repeat(min.intValue() - 1),
                        "Member must have length greater than or equal to " + min);
            }
            if (text.pattern() != null) {
                UNFIT.stream()
                        .filter(unfit -> !text.pattern().matcher(unfit).matches())
                        .findFirst()
                        .ifPresent(unfit -> replaced(
                                pointer, unfit, "Member must satisfy regular expression pattern: " + text.pattern()));
            }
            if (!text.values().isEmpty()) {
                replaced(pointer, "NONE_OF_THEM", "Member must satisfy enum value set: " + text.values());
            }
        }

        private void number(Shape.Numeric number, String pointer) {
            var max = number.range().max();
            if (max != null) {
                replaced(pointer, max + 1, "Member must have value less than or equal to " + max);
            }
            var min = number.range().min();
            if (min != null) {
                replaced(pointer, min - 1, "Member must have value greater than or equal to " + min);
            }
        }

        private void list(Shape.ListOf list, JsonNode value, String pointer) {
            var max = list.size().max();
            if (max != null) {
                change(
                        pointer + " with too many",
                        input -> {
                            var elements = (ArrayNode) input.at(pointer);
                            while (elements.size() <= max) {
                                elements.add(value.get(0).deepCopy());
                            }
                        },
                        "Member must have length less than or equal to " + max);
            }
            var min = list.size().min();
            if (min != null && min > 0) {
                change(
                        pointer + " with too few",
                        input -> ((ArrayNode) input.at(pointer)).removeAll(),
                        "Member must have length greater than or equal to " + min);
            }
            value(list.of().shape(), value.get(0), pointer + "/0");
        }

        private void structure(Shape.Structure structure, JsonNode value, String pointer) {
            if (structure.union()) {
                change(
                        pointer + " with nothing set",
                        input -> ((ObjectNode) input.at(pointer)).removeAll(),
                        "exactly one");
            }
            for (var inner : structure.members().values()) {
                if (value.has(inner.name())) {
                    if (structure.required().contains(inner.name())) {
                        change(
                                pointer + " without " + inner.name(),
                                input -> ((ObjectNode) input.at(pointer)).remove(inner.name()),
                                "Member must not be null");
                    }
                    value(inner.shape(), value.required(inner.name()), pointer + "/" + inner.name());
                }
            }
        }

        private void replaced(String pointer, Object by, String expected) {
            change(
                    pointer + " replaced",
                    input -> {
                        var parent = input.at(pointer.substring(0, pointer.lastIndexOf('/')));
                        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
                        var value = by instanceof Long number
                                ? LongNode.valueOf(number)
                                : StringNode.valueOf(by.toString());
                        if (parent instanceof ArrayNode array) {
                            array.set(Integer.parseInt(name), value);
                        } else {
                            ((ObjectNode) parent).set(name, value);
                        }
                    },
                    expected);
        }

        private void change(String what, Consumer<ObjectNode> change, String expected) {
            var input = good.deepCopy();
            change.accept(input);
            all.add(new BrokenInput(what, input, expected));
        }
    }
}
