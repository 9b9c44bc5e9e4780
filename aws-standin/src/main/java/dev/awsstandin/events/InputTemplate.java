package dev.awsstandin.events;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A text with {@code <name>} where values go: within quotes as text, elsewhere as JSON. */
record InputTemplate(String text) {

    private static final Pattern NAME = Pattern.compile("<([A-Za-z0-9_.-]+)>");

    /** A name without a value leaves nothing behind. */
    String filled(ObjectNode values) {
        var matcher = NAME.matcher(text);
        var filled = new StringBuilder();
        var quoted = false;
        int from = 0;
        while (matcher.find()) {
            var between = text.substring(from, matcher.start());
            quoted ^= isOpen(between);
            filled.append(between).append(value(values.path(matcher.group(1)), quoted));
            from = matcher.end();
        }
        return filled.append(text.substring(from)).toString();
    }

    private static String value(JsonNode value, boolean quoted) {
        if (value.isMissingNode()) {
            return "";
        }
        return quoted && value.isString()
                ? inner(value.asString())
                : quoted ? inner(value.toString()) : value.toString();
    }

    /** The text as it stands between quotes in JSON. */
    private static String inner(String value) {
        var json = StringNode.valueOf(value).toString();
        return json.substring(1, json.length() - 1);
    }

    /** Whether the piece of JSON has an odd number of quotes that are not escaped. */
    private static boolean isOpen(String piece) {
        var open = false;
        for (int i = 0; i < piece.length(); i++) {
            if (piece.charAt(i) == '\\') {
                i++;
            } else if (piece.charAt(i) == '"') {
                open = !open;
            }
        }
        return open;
    }
}
