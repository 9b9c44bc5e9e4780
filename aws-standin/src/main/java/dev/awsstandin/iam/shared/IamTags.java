package dev.awsstandin.iam.shared;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Tags in the form of IAM and STS: a list of keys and values. */
public final class IamTags {

    private static final int MOST = 50;

    private IamTags() {}

    public static Map<String, String> read(JsonNode list) {
        var tags = new TreeMap<String, String>();
        var seen = new HashSet<String>();
        for (var tag : list) {
            var key = tag.path("Key").asString();
            if (!seen.add(key.toLowerCase(Locale.ROOT))) {
                throw new ServiceError(
                        "InvalidInput",
                        400,
                        "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
            }
            if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
                throw new ServiceError("InvalidInput", 400, "Tag keys beginning with aws: are reserved.");
            }
            tags.put(key, tag.path("Value").asString());
        }
        return tags;
    }

    public static void requireFew(Map<String, String> tags) {
        if (tags.size() > MOST) {
            throw IamErrors.limit("Cannot exceed quota for TagsPerResource: " + MOST);
        }
    }

    public static ArrayNode write(Map<String, String> tags) {
        var list = Json.array();
        new TreeMap<>(tags)
                .forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        return list;
    }

    /** The condition keys that tags in a request have. */
    public static Map<String, List<String>> inRequest(Map<String, String> tags) {
        var context = new HashMap<String, List<String>>();
        if (!tags.isEmpty()) {
            context.put("aws:TagKeys", List.copyOf(tags.keySet()));
        }
        tags.forEach((key, value) -> context.put("aws:RequestTag/" + key, List.of(value)));
        return context;
    }
}
