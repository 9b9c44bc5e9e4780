package dev.concord.local.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Ref, GetAtt, Sub and If come to, as far as a template's resources have been made. */
final class TemplateValues {
    private static final Pattern BLANK = Pattern.compile("\\$\\{([\\w:.]+)}");

    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Boolean> conditions = new HashMap<>();

    void put(String name, String value) {
        known.put(name, value);
    }

    void condition(String name, boolean holds) {
        conditions.put(name, holds);
    }

    boolean holds(Object condition) {
        return condition == null || conditions.getOrDefault(condition, false);
    }

    /** The same with every function replaced by its value. */
    Object of(Object value) {
        return switch (value) {
            case Map<?, ?> map
            when map.size() == 1 && isFunction(map.keySet().iterator().next()) -> called(map);
            case Map<?, ?> map -> {
                var all = new LinkedHashMap<String, Object>();
                map.forEach((key, content) -> all.put(String.valueOf(key), of(content)));
                yield all;
            }
            case List<?> list -> list.stream().map(this::of).toList();
            default -> value;
        };
    }

    private static boolean isFunction(Object key) {
        return key.equals("Ref") || String.valueOf(key).startsWith("Fn::");
    }

    private Object called(Map<?, ?> function) {
        var name = String.valueOf(function.keySet().iterator().next());
        var argument = function.values().iterator().next();
        return switch (name) {
            case "Ref", "Fn::GetAtt" -> required(String.valueOf(argument));
            case "Fn::Sub" -> argument instanceof List<?> parts ? sub(parts) : sub(String.valueOf(argument));
            case "Fn::If" -> {
                var parts = (List<?>) argument;
                yield of(parts.get(holds(parts.get(0)) ? 1 : 2));
            }
            default -> throw new IllegalStateException("Not known: " + name);
        };
    }

    private String sub(List<?> parts) {
        ((Map<?, ?>) parts.get(1)).forEach((name, value) -> known.put(String.valueOf(name), String.valueOf(of(value))));
        return sub(String.valueOf(parts.getFirst()));
    }

    private String sub(String text) {
        return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(required(blank.group(1))));
    }

    private String required(String name) {
        var value = known.get(name);
        if (value == null) {
            throw new IllegalStateException("Nothing is known of " + name);
        }
        return value;
    }
}
