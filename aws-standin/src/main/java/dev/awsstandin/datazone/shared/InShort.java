package dev.awsstandin.datazone.shared;

import dev.awsstandin.index.Entry;
import dev.awsstandin.index.Values;
import dev.awsstandin.index.Worded;
import java.util.ArrayList;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stored things in short. */
public final class InShort {

    private InShort() {}

    /** The thing in short, ordered within its group by a member; what it is found by is what {@link Searchable} added. */
    public static Worded of(String group, String id, ObjectNode thing, String order) {
        var entry = new Entry(
                group,
                thing.path(order).asString(""),
                id,
                values(thing, value -> value.isValueNode() && !value.isNull()),
                values(thing.path(Searchable.FACTS), value -> true));
        return new Worded(entry, thing.path(Searchable.TEXT).asString(""));
    }

    private static Values values(JsonNode object, Predicate<JsonNode> kept) {
        var names = new ArrayList<String>();
        var values = new ArrayList<JsonNode>();
        object.forEachEntry((name, value) -> {
            if (kept.test(value) && !name.equals(Searchable.TEXT)) {
                names.add(name);
                values.add(value);
            }
        });
        return new Values(names, values);
    }
}
