package dev.awsstandin.iam.shared;

import dev.awsstandin.kernel.Json;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Maps of texts as they are stored. */
public final class Texts {

    private Texts() {}

    public static ObjectNode toJson(Map<String, String> texts) {
        var json = Json.object();
        new TreeMap<>(texts).forEach(json::put);
        return json;
    }

    public static Map<String, String> fromJson(JsonNode json) {
        var texts = new TreeMap<String, String>();
        json.forEachEntry((name, value) -> texts.put(name, value.asString()));
        return texts;
    }
}
