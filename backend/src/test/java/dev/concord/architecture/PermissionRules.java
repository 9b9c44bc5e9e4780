package dev.concord.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.concord.identity.Permissions;
import java.nio.file.Path;
import java.util.Set;
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
        return Reasons.of(LIST);
    }

    static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    static boolean asksForPermission(JavaMethod method) {
        return Reach.from(
                method,
                use -> isPermissions(use) && DECIDING.contains(use.getTarget().getName()),
                use -> !isPermissions(use));
    }

    private static boolean isPermissions(JavaCodeUnitAccess<?> use) {
        return use.getTargetOwner().isEquivalentTo(Permissions.class);
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
