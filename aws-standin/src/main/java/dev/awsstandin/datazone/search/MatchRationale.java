package dev.awsstandin.datazone.search;

import dev.awsstandin.kernel.Json;
import java.util.List;
import java.util.regex.MatchResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Why a thing was found: which attribute has the words, and where in it. */
final class MatchRationale {

    private MatchRationale() {}

    /**
     * For the attributes of a thing.
     *
     * @param searchIn the attributes that were looked in; empty for all
     */
    static ArrayNode of(JsonNode facts, List<String> searchIn, List<WantedText> wanted) {
        var texts = Json.array();
        facts.forEachEntry((attribute, value) -> {
            if (value.isString() && (searchIn.isEmpty() || searchIn.contains(attribute))) {
                addMatches(texts, attribute, value.asString(), wanted);
            }
        });
        var rationale = Json.array();
        if (!texts.isEmpty()) {
            rationale.addObject().set("textMatches", texts);
        }
        return rationale;
    }

    private static void addMatches(ArrayNode texts, String attribute, String text, List<WantedText> wanted) {
        var offsets = Json.array();
        for (var part : wanted) {
            for (MatchResult match : part.matches(text)) {
                offsets.addObject().put("startOffset", match.start()).put("endOffset", match.end());
            }
        }
        if (!offsets.isEmpty()) {
            texts.addObject().put("attribute", attribute).put("text", text).set("matchOffsets", offsets);
        }
    }
}
