package dev.awsstandin.ram;

import dev.awsstandin.kernel.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The condition keys of calls that share something. */
final class ShareKeys {

    private ShareKeys() {}

    static Map<String, List<String>> ofCreation(Call call) {
        var keys = new HashMap<>(ofAssociation(call));
        var tags = Shares.tags(call.input().path("tags"));
        if (!tags.isEmpty()) {
            keys.put("aws:TagKeys", List.copyOf(tags.keySet()));
            tags.forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        }
        keys.put(
                "ram:RequestedAllowsExternalPrincipals",
                List.of(String.valueOf(
                        call.input().path("allowExternalPrincipals").asBoolean(true))));
        return keys;
    }

    static Map<String, List<String>> ofAssociation(Call call) {
        var keys = new HashMap<String, List<String>>();
        put(keys, "ram:Principal", call.input().path("principals"));
        put(keys, "ram:ResourceArn", call.input().path("resourceArns"));
        return keys;
    }

    private static void put(Map<String, List<String>> keys, String key, JsonNode values) {
        if (!values.isEmpty()) {
            keys.put(key, values.valueStream().map(JsonNode::asString).toList());
        }
    }
}
