package dev.awsstandin.events;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One thing that may stand in a field of an event. Of a list in the event any element will do. */
interface ValueTest {

    /** Whether this stands there; what is found is missing when the event lacks the field. */
    boolean holds(JsonNode found);

    /** A plain value, or an object that names one kind of test. */
    static ValueTest of(JsonNode wanted) {
        if (wanted.isArray()) {
            throw EventErrors.pattern("Match value must be String, number, true, false, or null");
        }
        if (!wanted.isObject()) {
            return any(equal(wanted));
        }
        if (wanted.size() != 1) {
            throw EventErrors.pattern("Only one key allowed in match expression");
        }
        var kind = wanted.propertyNames().iterator().next();
        return kind.equals("exists") ? existing(wanted.required(kind)) : any(TextTests.of(kind, wanted.required(kind)));
    }

    private static ValueTest existing(JsonNode wanted) {
        if (!wanted.isBoolean()) {
            throw EventErrors.pattern("exists match pattern must be either true or false.");
        }
        return found -> values(found).findAny().isPresent() == wanted.asBoolean();
    }

    private static ValueTest any(Predicate<JsonNode> test) {
        return found -> values(found).anyMatch(test);
    }

    /** Only what has no further fields can be tested. */
    private static Stream<JsonNode> values(JsonNode found) {
        var each = found.isArray() ? found.valueStream().toList() : List.of(found);
        return each.stream().filter(JsonNode::isValueNode);
    }

    /** Numbers are equal by their value, all else by its text. */
    static Predicate<JsonNode> equal(JsonNode wanted) {
        return wanted.isNumber()
                ? found -> found.isNumber() && found.decimalValue().compareTo(wanted.decimalValue()) == 0
                : found -> found.equals(wanted);
    }
}
