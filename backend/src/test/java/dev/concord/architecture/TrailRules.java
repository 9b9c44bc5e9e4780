package dev.concord.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.concord.shared.News;
import java.nio.file.Path;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Who changes something on a service is found in the trail, or the method is on a list with its reason. */
final class TrailRules {
    static final Path LIST = Path.of("src/test/resources/services-without-entry.tsv");

    static final ArchRule CHANGES_LEAVE_AN_ENTRY = ArchRuleDefinition.classes()
            .that()
            .areAnnotatedWith(Service.class)
            .should(leaveAnEntry())
            .as("Public methods of services that change something leave an entry or stand in " + LIST.getFileName());

    private static final Set<String> WRITING =
            Set.of("insertInto", "update", "deleteFrom", "mergeInto", "truncate", "execute", "batch");

    private TrailRules() {}

    static Set<String> listed() {
        return Reasons.of(LIST);
    }

    /** It writes, and says to nobody who did so. */
    static boolean isSilent(JavaMethod method) {
        return changes(method) && !tells(method);
    }

    private static boolean changes(JavaMethod method) {
        return Reach.from(
                method,
                use -> use.getTargetOwner().isEquivalentTo(DSLContext.class)
                        && WRITING.contains(use.getTarget().getName()),
                use -> true);
    }

    private static boolean tells(JavaMethod method) {
        return Reach.from(method, use -> isTold(use) || isHeardByTheTrail(use), use -> true);
    }

    private static boolean isTold(JavaCodeUnitAccess<?> use) {
        return use.getTargetOwner().isEquivalentTo(News.class)
                && use.getTarget().getName().equals("tell");
    }

    /** An event for which the trail has words of its own. */
    private static boolean isHeardByTheTrail(JavaCodeUnitAccess<?> use) {
        return use.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && use.getTargetOwner().getMethodsWithParameterTypeOfSelf().stream()
                        .map(JavaMethod::getOwner)
                        .anyMatch(listener -> listener.getPackageName().equals("dev.concord.audit.internal"));
    }

    private static ArchCondition<JavaClass> leaveAnEntry() {
        return new ArchCondition<>("leave an entry for every change") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                service.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !listed().contains(PermissionRules.name(method)))
                        .filter(method -> !listed().contains(service.getSimpleName()))
                        .filter(TrailRules::isSilent)
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                method, PermissionRules.name(method) + " changes something and leaves no entry")));
            }
        };
    }
}
