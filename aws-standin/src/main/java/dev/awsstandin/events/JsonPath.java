package dev.awsstandin.events;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The paths that EventBridge takes: {@code $.detail.items[0].name}, with names after dots or in brackets. */
record JsonPath(List<String> steps) {

    private static final Pattern WHOLE = Pattern.compile("\\$(\\.[\\w-]+|\\[\\d+]|\\['[^']+']|\\[\"[^\"]+\"])*");
    private static final Pattern STEP = Pattern.compile("\\.([\\w-]+)|\\[(\\d+)]|\\['([^']+)']|\\[\"([^\"]+)\"]");

    static boolean isSound(String path) {
        return WHOLE.matcher(path).matches();
    }

    static JsonPath of(String path) {
        var steps = new ArrayList<String>();
        var matcher = STEP.matcher(path);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    steps.add(matcher.group(group));
                }
            }
        }
        return new JsonPath(List.copyOf(steps));
    }

    /** What stands there; a missing node when nothing does. */
    JsonNode in(JsonNode root) {
        var node = root;
        for (var step : steps) {
            node = node.isArray() && step.matches("\\d{1,9}") ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }
}
