package dev.awsstandin.kms;

import dev.awsstandin.kernel.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tags in the form of KMS: a list of {@code TagKey} and {@code TagValue}. */
final class KmsTags {

    private static final int MOST = 50;

    private KmsTags() {}

    static Map<String, String> read(JsonNode list) {
        var tags = new TreeMap<String, String>();
        for (var tag : list) {
            var key = tag.path("TagKey").asString("");
            if (tags.put(key, tag.path("TagValue").asString("")) != null) {
                throw KmsErrors.tag("Duplicate tag keys");
            }
            if (key.startsWith("aws:")) {
                throw KmsErrors.tag("Tag keys beginning with aws: are reserved.");
            }
        }
        return tags;
    }

    static Map<String, String> requireFew(Map<String, String> tags) {
        if (tags.size() > MOST) {
            throw KmsErrors.tag("Too many tags");
        }
        return tags;
    }

    static ObjectNode view(Map.Entry<String, String> tag) {
        return Json.object().put("TagKey", tag.getKey()).put("TagValue", tag.getValue());
    }

    /** The condition keys of a call that brings tags. */
    static Map<String, List<String>> keys(Map<String, String> tags) {
        if (tags.isEmpty()) {
            return Map.of();
        }
        var keys = new HashMap<String, List<String>>();
        keys.put("aws:TagKeys", List.copyOf(tags.keySet()));
        tags.forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        return keys;
    }
}
