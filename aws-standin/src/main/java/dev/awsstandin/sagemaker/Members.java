package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Choosing members of JSON objects, and tags as lists. */
final class Members {

    private Members() {}

    /** A new object with those of the members that are there. */
    static ObjectNode only(ObjectNode object, List<String> members) {
        var chosen = Json.object();
        members.stream().filter(object::hasNonNull).forEach(member -> chosen.set(member, object.get(member)));
        return chosen;
    }

    static Map<String, String> tags(JsonNode list) {
        var tags = new TreeMap<String, String>();
        list.forEach(
                tag -> tags.put(tag.path("Key").asString(), tag.path("Value").asString()));
        return tags;
    }
}
