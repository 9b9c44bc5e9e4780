package dev.awsstandin.smithy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** The traits that narrow what a value may be: range, length and pattern. */
final class Limits {

    private Limits() {}

    /** Throws when a limit itself makes no sense. */
    static void requireSound(Map<String, JsonNode> traits) {
        if (traits.containsKey("pattern")) {
            pattern(traits.get("pattern"));
        }
        for (var name : List.of("range", "length")) {
            if (traits.containsKey(name) && !traits.get(name).isObject()) {
                throw new MalformedModel("Trait %s needs min or max".formatted(name));
            }
        }
    }

    static List<String> broken(Traits traits, JsonNode value) {
        var broken = new ArrayList<String>();
        traits.value("range").filter(range -> value.isNumber()).ifPresent(range -> {
            if (!isWithin(range, value.decimalValue())) {
                broken.add("must be within %s".formatted(range));
            }
        });
        traits.value("length").filter(length -> isSized(value)).ifPresent(length -> {
            if (!isWithin(length, BigDecimal.valueOf(size(value)))) {
                broken.add("must have a length within %s".formatted(length));
            }
        });
        traits.value("pattern").filter(pattern -> value.isString()).ifPresent(pattern -> {
            if (!pattern(pattern).matcher(value.asString()).find()) {
                broken.add("must match %s".formatted(pattern.asString()));
            }
        });
        return broken;
    }

    private static boolean isSized(JsonNode value) {
        return value.isString() || value.isContainer();
    }

    private static long size(JsonNode value) {
        return value.isString() ? value.asString().codePoints().count() : value.size();
    }

    private static boolean isWithin(JsonNode bounds, BigDecimal value) {
        return (!bounds.path("min").isNumber()
                        || value.compareTo(bounds.required("min").decimalValue()) >= 0)
                && (!bounds.path("max").isNumber()
                        || value.compareTo(bounds.required("max").decimalValue()) <= 0);
    }

    private static Pattern pattern(JsonNode value) {
        try {
            return Pattern.compile(value.asString(""));
        } catch (PatternSyntaxException e) {
            throw new MalformedModel("The pattern %s is not well formed".formatted(value));
        }
    }
}
