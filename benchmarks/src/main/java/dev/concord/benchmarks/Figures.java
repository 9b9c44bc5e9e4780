package dev.concord.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** Where figures go, one a line: name, value and unit, separated by tabs. */
final class Figures {

    private final PrintStream output;

    Figures(PrintStream output) {
        this.output = output;
    }

    /** A figure that is no number was not measured, and is refused. */
    void add(String name, double value, String unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The figure %s was not measured".formatted(name));
        }
        output.println("%s\t%s\t%s".formatted(name, text(value), unit));
        output.flush();
    }

    private static String text(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
