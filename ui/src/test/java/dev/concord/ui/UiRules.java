package dev.concord.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

/** What holds for every page. */
final class UiRules {
    static final ArchRule VIEWS_ARE_PACKAGE_PRIVATE =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    static final ArchRule NO_TABLES_AND_NO_AWS = noClasses()
            .that()
            .resideInAPackage("dev.concord.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "java.sql..", "software.amazon.awssdk..", "dev.concord.aws..");

    static final ArchRule NO_INTERNALS = noClasses()
            .that()
            .resideInAPackage("dev.concord.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.concord..internal..");

    static final ArchRule ONE_WAY_INTO_A_PAGE =
            classes().that().areAnnotatedWith(Route.class).should(haveOneNavigationBesideThem());

    static final ArchRule PAGES_SAY_WHO_MAY_OPEN_THEM = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class);

    private UiRules() {}

    private static ArchCondition<JavaClass> haveOneNavigationBesideThem() {
        return new ArchCondition<>("have one public *Navigation in their package") {
            @Override
            public void check(JavaClass view, ConditionEvents events) {
                long ways = view.getPackage().getClasses().stream()
                        .filter(navigation())
                        .count();
                if (ways != 1) {
                    events.add(SimpleConditionEvent.violated(
                            view, "%s has %d public navigations beside it".formatted(view.getName(), ways)));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> navigation() {
        return DescribedPredicate.describe(
                "a public *Navigation",
                type -> type.getSimpleName().endsWith("Navigation")
                        && type.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
