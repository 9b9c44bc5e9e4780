package dev.awsstandin.kms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Encryption contexts: what must be said again to decrypt. */
final class Context {

    private Context() {}

    static Map<String, String> of(JsonNode object) {
        var context = new TreeMap<String, String>();
        object.forEachEntry((key, value) -> context.put(key, value.asString("")));
        return context;
    }

    /** The condition keys of a call with this context. */
    static Map<String, List<String>> keys(JsonNode object) {
        var context = of(object);
        if (context.isEmpty()) {
            return Map.of();
        }
        var keys = new HashMap<String, List<String>>();
        keys.put("kms:EncryptionContextKeys", List.copyOf(context.keySet()));
        context.forEach((key, value) -> keys.put("kms:EncryptionContext:" + key, List.of(value)));
        return keys;
    }
}
