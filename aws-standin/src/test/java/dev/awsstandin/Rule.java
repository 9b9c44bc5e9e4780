package dev.awsstandin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A rule of AWS's behaviour.
 *
 * @param source the kind of source that says so, and its name
 * @param test the class and the method that show it here, or {@code none} and why not
 */
record Rule(String id, String text, String source, String test) {

    private static final Pattern ID = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final Pattern SOURCE = Pattern.compile("(model|docs|code|note|policy): .{3,}");
    private static final Pattern REASON = Pattern.compile("none: .{15,}");
    private static final Set<String> HOSTS = Set.of("http:", "https:", ".com");

    static Rule of(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("A rule has four cells: " + line);
        }
        return new Rule(cells[0], cells[1], cells[2], cells[3]);
    }

    boolean isShown() {
        return !test.startsWith("none");
    }

    /** What is wrong with this row, in words. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (!ID.matcher(id).matches()) {
            problems.add(id + " is no id of a service and short words");
        }
        if (!text.matches("[A-Z].{20,}[^.]")) {
            problems.add(id + " is no sentence without its full stop");
        }
        if (!SOURCE.matcher(source).matches() || HOSTS.stream().anyMatch(source::contains)) {
            problems.add(id + " does not name its source: " + source);
        }
        if (!(isShown() ? isTest() : REASON.matcher(test).matches())) {
            problems.add(id + " has neither a test nor a reason: " + test);
        }
        return problems;
    }

    private boolean isTest() {
        var parts = test.split("#", -1);
        return parts.length == 2 && methods("dev.awsstandin." + parts[0]).anyMatch(name -> name.equals(parts[1]));
    }

    private static Stream<String> methods(String type) {
        try {
            return Stream.of(Class.forName(type).getDeclaredMethods())
                    .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                    .filter(method -> !AnnotationSupport.isAnnotated(method, Disabled.class))
                    .map(method -> method.getName());
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }
}
