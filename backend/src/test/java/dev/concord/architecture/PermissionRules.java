package dev.concord.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.concord.identity.Permissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What anybody can call on a service asks for permission, or is on a list with its reason. */
final class PermissionRules {
    static final Path LIST = Path.of("src/test/resources/services-without-permission.tsv");

    static final ArchRule SERVICES_ASK_FOR_PERMISSION = ArchRuleDefinition.classes()
            .that()
            .areAnnotatedWith(Service.class)
            .should(askForPermission())
            .as("Public methods of services ask for permission or stand in " + LIST.getFileName());

    /** Methods of {@link Permissions} that decide; its others only tell what was decided. */
    static final Set<String> DECIDING =
            Set.of("require", "requireSight", "requireSomewhere", "may", "maySomewhere", "projects");

    private PermissionRules() {}

    /** Names of methods, or of whole services, that ask nobody. */
    static Set<String> listed() {
        try (var lines = Files.lines(LIST)) {
            return new TreeSet<>(lines.map(line -> line.split("\t"))
                    .filter(row -> row.length == 2 && row[1].length() > 20)
                    .map(row -> row[0])
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    static boolean asksForPermission(JavaMethod method) {
        var toDo = new ArrayDeque<JavaCodeUnit>(Set.of(method));
        var seen = new HashSet<JavaCodeUnit>();
        while (!toDo.isEmpty()) {
            var unit = toDo.pop();
            if (!seen.add(unit)) {
                continue;
            }
            var uses = Stream.<JavaCodeUnitAccess<?>>concat(
                            unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                    .toList();
            for (var use : uses) {
                if (use.getTargetOwner().isEquivalentTo(Permissions.class)) {
                    if (DECIDING.contains(use.getTarget().getName())) {
                        return true;
                    }
                    continue;
                }
                if (use.getTargetOwner().getPackageName().startsWith("dev.concord")) {
                    use.getTarget().resolveMember().ifPresent(toDo::push);
                }
            }
        }
        return false;
    }

    private static ArchCondition<JavaClass> askForPermission() {
        return new ArchCondition<>("ask for permission in every public method") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                service.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !listed().contains(name(method)))
                        .filter(method -> !listed().contains(service.getSimpleName()))
                        .filter(method -> !asksForPermission(method))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                method, name(method) + " lets everybody do what it does")));
            }
        };
    }
}
