package dev.concord.shared.paging;

import dev.concord.shared.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A place in a list, as the keys of the item before it; callers hand its text back as it is. */
final class Place {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    private Place() {}

    static String of(List<String> keys) {
        var json = JSON.writeValueAsString(keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** Throws {@link Invalid} for what no page named. */
    static List<String> keys(String text, int expected) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var keys = JSON.readValue(json, KEYS);
            if (keys != null && keys.size() == expected && !keys.contains(null)) {
                return keys;
            }
        } catch (IllegalArgumentException | JacksonException e) {
            throw unknown();
        }
        throw unknown();
    }

    static Invalid unknown() {
        return new Invalid("This is no place in this list: give back what a page of it called next, or leave it out");
    }
}
