package dev.concord.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was asked for by {@code --name number}, and the usual values of the rest. */
record Options(Map<String, Double> values) {

    static Options of(List<String> arguments, SortedMap<String, Double> usual) {
        var values = new TreeMap<>(usual);
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i).replaceFirst("^--", "");
            if (!usual.containsKey(name) || arguments.get(i).equals(name)) {
                throw new IllegalArgumentException("There is no option " + arguments.get(i) + ".");
            }
            values.put(name, number(name, i + 1 < arguments.size() ? arguments.get(i + 1) : ""));
        }
        return new Options(values);
    }

    private static double number(String name, String text) {
        if (!text.matches("\\d{1,7}(\\.\\d{1,3})?")) {
            throw new IllegalArgumentException("The option --%s needs a number.".formatted(name));
        }
        return Double.parseDouble(text);
    }

    double get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no option --" + name + ".");
        }
        return value;
    }

    static String described(SortedMap<String, Double> options) {
        return options.entrySet().stream()
                .map(option -> "[--%s %.0f]".formatted(option.getKey(), option.getValue()))
                .collect(Collectors.joining(" "));
    }
}
