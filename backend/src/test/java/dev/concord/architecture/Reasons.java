package dev.concord.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Lists of what is excused from a rule: a name and a reason in a line, separated by a tab. */
final class Reasons {
    private static final int SHORTEST = 20;

    private Reasons() {}

    /** The names that have a reason. */
    static Set<String> of(Path list) {
        try (var lines = Files.lines(list)) {
            return new TreeSet<>(lines.map(line -> line.split("\t"))
                    .filter(row -> row.length == 2 && row[1].length() > SHORTEST)
                    .map(row -> row[0])
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
