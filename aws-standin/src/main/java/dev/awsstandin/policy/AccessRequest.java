package dev.awsstandin.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is to be decided.
 *
 * @param action as in {@code sts:AssumeRole}
 * @param resource an ARN or {@code *}
 * @param context values by condition key; keys are compared without regard to case
 */
public record AccessRequest(String action, String resource, Map<String, List<String>> context) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    public AccessRequest {
        var lower = new HashMap<String, List<String>>();
        context.forEach((key, values) -> lower.put(key.toLowerCase(Locale.ROOT), List.copyOf(values)));
        context = Map.copyOf(lower);
    }

    Optional<List<String>> values(String key) {
        return Optional.ofNullable(context.get(key.toLowerCase(Locale.ROOT)));
    }

    /** The text with its policy variables replaced; empty when one of them has no single value here. */
    Optional<String> resolve(String text) {
        if (!text.contains("${")) {
            return Optional.of(text);
        }
        var matcher = VARIABLE.matcher(text);
        var resolved = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            var value = variable(matcher.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            resolved.append(text, from, matcher.start()).append(value.get());
            from = matcher.end();
        }
        return Optional.of(resolved.append(text.substring(from)).toString());
    }

    private Optional<String> variable(String name) {
        if (name.equals("*") || name.equals("?") || name.equals("$")) {
            return Optional.of(name);
        }
        return values(name).filter(values -> values.size() == 1).map(List::getFirst);
    }
}
