package dev.awsstandin.fuzz;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spoils an input at one place: a member goes, comes, moves, or has another value or type. */
final class InputMutation {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<BigDecimal> NUMBERS = List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE.negate(),
            new BigDecimal("0.5"),
            new BigDecimal(Integer.MAX_VALUE),
            new BigDecimal(Long.MIN_VALUE),
            new BigDecimal("9223372036854775808"),
            new BigDecimal("1e300"),
            new BigDecimal("1e-300"),
            new BigDecimal("253402300800"),
            new BigDecimal("31556889864403200"));

    private final Words words;
    private final RandomGenerator random;

    InputMutation(Words words, RandomGenerator random) {
        this.words = words;
        this.random = random;
    }

    /** A place in a tree. */
    private record Place(JsonNode parent, String name, int index) {

        JsonNode value() {
            return parent.isObject() ? parent.path(name) : parent.path(index);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else if (parent instanceof ArrayNode array) {
                array.set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else if (parent instanceof ArrayNode array) {
                array.remove(index);
            }
        }
    }

    void spoil(ObjectNode input) {
        var places = new ArrayList<Place>();
        gather(input, places);
        if (places.isEmpty()) {
            input.set(Texts.nasty(random), value());
            return;
        }
        var place = places.get(random.nextInt(places.size()));
        switch (random.nextInt(12)) {
            case 0 -> place.remove();
            case 1 -> place.set(value());
            case 2 -> swap(place, places.get(random.nextInt(places.size())));
            case 3 -> input.set("unknown" + random.nextInt(9), place.value().deepCopy());
            case 4 -> place.set(wrapped(place.value()));
            case 5 -> place.set(many(place.value()));
            case 6 -> place.set(NODES.stringNode(words.any(random)));
            case 7 -> rename(place);
            case 8 -> place.set(NODES.nullNode());
            default -> place.set(other(place.value()));
        }
    }

    private static void gather(JsonNode node, List<Place> places) {
        if (node.isObject()) {
            node.forEachEntry((name, value) -> {
                places.add(new Place(node, name, 0));
                gather(value, places);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.add(new Place(node, "", i));
                gather(node.get(i), places);
            }
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(7)) {
            case 0 -> NODES.numberNode(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.objectNode();
            case 3 -> NODES.arrayNode();
            case 4 -> NODES.arrayNode().addNull();
            case 5 -> NODES.objectNode().set("a", NODES.nullNode());
            default -> NODES.stringNode(Texts.nasty(random));
        };
    }

    /** Of a text that is JSON, spoilt JSON; of any other text, a spoilt one; else another value. */
    private JsonNode other(JsonNode value) {
        if (!value.isString()) {
            return value.isNumber() ? NODES.numberNode(NUMBERS.get(random.nextInt(NUMBERS.size()))) : value();
        }
        var text = value.asString();
        if (text.startsWith("{") && random.nextInt(5) > 0) {
            try {
                if (JsonMapper.shared().readTree(text) instanceof ObjectNode inner) {
                    spoil(inner);
                    return NODES.stringNode(new String(WireForm.json(inner), StandardCharsets.UTF_8));
                }
            } catch (JacksonException notJson) {
                return NODES.stringNode(Texts.changed(text, random));
            }
        }
        return NODES.stringNode(Texts.changed(text, random));
    }

    private static void swap(Place one, Place other) {
        var value = one.value().deepCopy();
        one.set(other.value().deepCopy());
        other.set(value);
    }

    private JsonNode wrapped(JsonNode value) {
        var wrapped = value.deepCopy();
        var inArrays = random.nextBoolean();
        for (int i = random.nextInt(90); i >= 0; i--) {
            wrapped = inArrays
                    ? NODES.arrayNode().add(wrapped)
                    : NODES.objectNode().set("and", NODES.arrayNode().add(wrapped));
        }
        return wrapped;
    }

    private JsonNode many(JsonNode value) {
        var each = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        var many = NODES.arrayNode();
        for (int i = 1 << random.nextInt(12); i > 0; i--) {
            many.add(each.deepCopy());
        }
        return many;
    }

    private void rename(Place place) {
        if (place.parent() instanceof ObjectNode object) {
            var value = object.remove(place.name());
            object.set(random.nextBoolean() ? Texts.changed(place.name(), random) : words.any(random), value);
        }
    }
}
