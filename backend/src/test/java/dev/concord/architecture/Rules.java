package dev.concord.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.RestController;

/** The rules that neither Maven nor Spring Modulith watches over. */
final class Rules {
    static final ArchRule AWS_SDK_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("dev.concord.aws..", "..internal.aws..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon.awssdk..")
            .as("Only dev.concord.aws and internal.aws packages know the AWS SDK");

    static final ArchRule JOOQ_STAYS_INSIDE = noClasses()
            .that()
            .resideOutsideOfPackages("..internal..", "..views..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jooq..")
            .as("Only internal packages know jOOQ");

    static final ArchRule BACKEND_KNOWS_NO_SCREEN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .as("The backend knows no Vaadin");

    static final ArchRule LISTENERS_ARE_CALLED_ON = methods()
            .that()
            .areAnnotatedWith(TransactionalEventListener.class)
            .should()
            .haveName("on")
            .andShould()
            .bePackagePrivate()
            .as("Listeners are package-private and named on");

    static final ArchRule CONTROLLERS_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .as("Controllers are package-private");

    static final ArchRule SERVICES_STAND_AT_THE_ROOT = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .should()
            .bePublic()
            .andShould()
            .resideOutsideOfPackage("..internal..")
            .as("Services are a feature's API");

    private Rules() {}
}
