package dev.concord.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkClient;

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
            .resideOutsideOfPackages("..internal..", "..views..", "..shared.paging..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jooq..")
            .as("Only internal packages, views and paging know jOOQ");

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

    static final ArchRule CLIENTS_ARE_BUILT_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.concord.aws.AwsClients")
            .should()
            .callMethodWhere(target(owner(assignableTo(SdkClient.class))).and(target(nameMatching("builder|create"))))
            .as("SDK clients are built in AwsClients alone, so that no call goes out without its turn");

    static final ArchRule CALLS_ARE_NOT_NAMED = noMethods()
            .that(takeACall())
            .should()
            .haveRawParameterTypes(describe(
                    "a text", types -> types.stream().anyMatch(type -> type.isEquivalentTo(String.class))))
            .as("Nobody types the name of an operation: the SDK knows which one it calls");

    static final ArchRule ERROR_CODES_ARE_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.concord.aws")
            .should()
            .callMethodWhere(target(owner(assignableTo(AwsServiceException.class)))
                    .and(target(nameMatching("awsErrorDetails|statusCode"))))
            .as("AWS's error codes are read in dev.concord.aws alone");

    private static DescribedPredicate<JavaMethod> takeACall() {
        return describe(
                "take a call to AWS",
                method -> method.getParameters().stream()
                        .filter(parameter -> parameter.getRawType().isEquivalentTo(Function.class))
                        .flatMap(parameter -> parameter.getType().getAllInvolvedRawTypes().stream())
                        .anyMatch(type -> type.isEquivalentTo(AwsRequestOverrideConfiguration.class)));
    }

    private Rules() {}
}
