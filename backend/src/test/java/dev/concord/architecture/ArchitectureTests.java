package dev.concord.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.concord.identity.Permissions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Service;

class ArchitectureTests {
    private static final JavaClasses BACKEND = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.concord");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @ParameterizedTest
    @MethodSource("rules")
    void theBackendKeepsTheRule(ArchRule rule) {
        assertThatCode(() -> rule.check(BACKEND)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedViolationBreaksTheRule(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED)).isInstanceOf(AssertionError.class);
    }

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                        Rules.AWS_SDK_STAYS_AT_THE_EDGE,
                        Rules.CLIENTS_ARE_BUILT_IN_ONE_PLACE,
                        Rules.CALLS_ARE_NOT_NAMED,
                        Rules.ERROR_CODES_ARE_READ_IN_ONE_PLACE,
                        Rules.JOOQ_STAYS_INSIDE,
                        Rules.BACKEND_KNOWS_NO_SCREEN,
                        Rules.LISTENERS_ARE_CALLED_ON,
                        Rules.CONTROLLERS_ARE_HIDDEN,
                        Rules.SERVICES_STAND_AT_THE_ROOT,
                        PackageRules.NO_CIRCLES,
                        PermissionRules.SERVICES_ASK_FOR_PERMISSION,
                        TrailRules.CHANGES_LEAVE_AN_ENTRY)
                .map(rule -> Named.of(rule.getDescription(), rule));
    }

    @Test
    void noPackageHoldsMoreThanOneCanKeepInView() {
        assertThat(PackageRules.tooLarge(BACKEND, PackageRules.MOST)).isEmpty();
    }

    @Test
    void aLargePackageIsFound() {
        assertThat(PackageRules.tooLarge(PLANTED, 3)).containsExactly("planted.two has 4 types");
        assertThat(PackageRules.tooLarge(PLANTED, 4)).isEmpty();
    }

    @Test
    void lookingUpTheRuleIsNotAskingForPermission() {
        assertThatThrownBy(() -> PermissionRules.SERVICES_ASK_FOR_PERMISSION.check(PLANTED))
                .hasMessageContaining("AsksNobody.revokeAll lets everybody do what it does")
                .hasMessageContaining("AsksNobody.approveUnderARule lets everybody do what it does")
                .hasMessageNotContaining("AsksNobody.ask ");
    }

    @Test
    void everyMethodOfThePermissionsIsKnownToDecideOrNot() {
        var methods = Arrays.stream(Permissions.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(methods).containsAll(PermissionRules.DECIDING);
        methods.removeAll(PermissionRules.DECIDING);
        assertThat(methods).isEqualTo(Set.of("rule"));
    }

    /** A name that is not needed any more would hide the next method of that name. */
    @Test
    void everyExcuseIsStillNeeded() {
        assertNeeded(PermissionRules.listed(), method -> !PermissionRules.asksForPermission(method));
        assertNeeded(TrailRules.listed(), TrailRules::isSilent);
    }

    private static void assertNeeded(Set<String> excused, Predicate<JavaMethod> wrong) {
        var needed = BACKEND.stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(wrong)
                .flatMap(method -> Stream.of(method.getOwner().getSimpleName(), PermissionRules.name(method)))
                .collect(Collectors.toSet());
        assertThat(excused).isNotEmpty().isSubsetOf(needed);
    }
}
