package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The condition keys of calls that bring or remove tags. */
final class TagKeys {

    private TagKeys() {}

    /** For calls with a list of {@code Tags}. */
    static Map<String, List<String>> ofTags(Call call) {
        var tags = Members.tags(call.input().path("Tags"));
        var keys = new HashMap<>(named(List.copyOf(tags.keySet())));
        tags.forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        return keys;
    }

    /** For calls with a list of {@code TagKeys}. */
    static Map<String, List<String>> ofKeys(Call call) {
        return named(call.input()
                .path("TagKeys")
                .valueStream()
                .map(JsonNode::asString)
                .toList());
    }

    private static Map<String, List<String>> named(List<String> names) {
        return names.isEmpty() ? Map.of() : Map.of("aws:TagKeys", names, "sagemaker:TagKeys", names);
    }
}
