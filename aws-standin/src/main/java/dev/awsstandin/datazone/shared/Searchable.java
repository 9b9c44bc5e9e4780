package dev.awsstandin.datazone.shared;

import dev.awsstandin.kernel.Json;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a thing is found by: its attributes under the names that filters use, those of a form as
 * {@code FormName.attribute}, and all of its words. Kept beside the thing, as {@code _facts} and {@code _text}.
 */
public final class Searchable {

    public static final String FACTS = "_facts";
    static final String TEXT = "_text";

    private Searchable() {}

    /** Adds what the thing is found by: the named members and every form. */
    public static void index(ObjectNode thing, JsonNode forms, String... members) {
        var facts = Json.object();
        for (var member : members) {
            if (thing.hasNonNull(member)) {
                facts.set(member, thing.required(member));
            }
        }
        forms.forEach(form -> flatten(facts, form.path("formName").asString(), content(form)));
        thing.set(FACTS, facts);
        thing.put(TEXT, words(facts));
    }

    /** Adds an attribute to filter and count by, in whose value nobody looks for words. */
    public static void addFact(ObjectNode thing, String name, JsonNode value) {
        ((ObjectNode) thing.required(FACTS)).set(name, value);
    }

    /** All that is said in these attributes, in lower case; what several say is there once. */
    static String words(JsonNode facts) {
        return facts.valueStream()
                .map(value -> value.isArray() ? value.toString() : value.asString())
                .distinct()
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    public static JsonNode content(JsonNode form) {
        try {
            return Json.mapper().readTree(form.path("content").asString("{}"));
        } catch (JacksonException e) {
            throw Failures.invalid("The content of form %s is not JSON"
                    .formatted(form.path("formName").asString()));
        }
    }

    private static void flatten(ObjectNode facts, String name, JsonNode value) {
        if (value.isObject()) {
            value.forEachEntry((inner, part) -> flatten(facts, name + "." + inner, part));
        } else if (!value.isNull()) {
            facts.set(name, value);
        }
    }
}
