package dev.concord.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.TreeMap;

/** Packages are rooms: one can be left without the others, and holds no more than one can keep in view. */
final class PackageRules {
    static final int MOST = 30;

    static final ArchRule NO_CIRCLES = SlicesRuleDefinition.slices()
            .assignedFrom(new Rooms())
            .should()
            .beFreeOfCycles()
            .as("No circle between packages; a feature's root and its internal are one room");

    private PackageRules() {}

    /** Those of more types than that. */
    static List<String> tooLarge(JavaClasses classes, int most) {
        var sizes = classes.stream()
                .filter(type -> type.isTopLevelClass()
                        && !generated(type)
                        && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
        return sizes.entrySet().stream()
                .filter(size -> size.getValue() > most)
                .map(size -> "%s has %d types".formatted(size.getKey(), size.getValue()))
                .toList();
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
