package dev.concord.ui;

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

/** Packages of pages are rooms: one can be left without the others, and holds no more than one can keep in view. */
final class PackageRules {
    static final int MOST = 30;

    static final ArchRule NO_CIRCLES = SlicesRuleDefinition.slices()
            .assignedFrom(new Rooms())
            .should()
            .beFreeOfCycles()
            .as("No circle between packages");

    private PackageRules() {}

    static List<String> tooLarge(JavaClasses classes, int most) {
        return classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .filter(size -> size.getValue() > most)
                .map(size -> "%s has %d types".formatted(size.getKey(), size.getValue()))
                .toList();
    }

    private static final class Rooms implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("dev.concord.ui.")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
