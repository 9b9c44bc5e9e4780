package dev.concord.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Packages are rooms: one can be left without the others, and holds no more than one can keep in view. */
final class PackageRules {
    static final int MOST = 30;
    private static final Path LARGE = Path.of("src/test/resources/large-packages.tsv");

    static final ArchRule NO_CIRCLES = SlicesRuleDefinition.slices()
            .assignedFrom(new Rooms())
            .should()
            .beFreeOfCycles()
            .as("No circle between packages; a feature's root and its internal are one room");

    private PackageRules() {}

    /** What is wrong with packages of more types than that, when these had so many: they may only shrink. */
    static List<String> tooLarge(JavaClasses classes, int most, Map<String, Long> listed) {
        var sizes = classes.stream()
                .filter(type -> type.isTopLevelClass()
                        && !generated(type)
                        && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
        listed.keySet().forEach(name -> sizes.putIfAbsent(name, 0L));
        return sizes.entrySet().stream()
                .filter(size -> size.getValue() > listed.getOrDefault(size.getKey(), (long) most)
                        || listed.containsKey(size.getKey()) && size.getValue() <= most)
                .map(size -> size.getValue() > most
                        ? "%s has %d types".formatted(size.getKey(), size.getValue())
                        : "%s is not large any more: take it off the list".formatted(size.getKey()))
                .toList();
    }

    /** Packages that were larger when the rule was made. */
    static Map<String, Long> large() {
        try (var lines = Files.lines(LARGE)) {
            return lines.map(line -> line.split("\t"))
                    .collect(Collectors.toMap(row -> row[0], row -> Long.valueOf(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean generated(JavaClass type) {
        return type.getPackageName().matches(".*\\.(internal\\.db|views)(\\..*)?");
    }

    private static final class Rooms implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return generated(type) || !type.getPackageName().matches("(dev\\.concord|planted)\\..*")
                    ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(type.getPackageName().replaceFirst("\\.internal$", ""));
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
