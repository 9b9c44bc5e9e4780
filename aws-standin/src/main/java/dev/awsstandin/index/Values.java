package dev.awsstandin.index;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Values by name, small where many have the same names. */
public record Values(List<String> names, List<JsonNode> values) {

    private static final int SHORT = 256;
    private static final Shared<List<String>> NAMES = new Shared<>();
    private static final Shared<JsonNode> VALUES = new Shared<>();

    public Values {
        names = NAMES.same(List.copyOf(names));
        values = values.stream().map(Values::shared).toList();
    }

    /** Long texts are mostly each the only one. */
    private static JsonNode shared(JsonNode value) {
        return value.isValueNode() && value.asString("").length() <= SHORT ? VALUES.same(value) : value;
    }

    /** The value; a missing node where there is none. */
    public JsonNode get(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                return values.get(i);
            }
        }
        return MissingNode.getInstance();
    }

    /** The value as text; empty text where there is none. */
    public String text(String name) {
        return get(name).asString("");
    }
}
