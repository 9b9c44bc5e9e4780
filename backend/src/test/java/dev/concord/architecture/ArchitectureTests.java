package dev.concord.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
                        Rules.JOOQ_STAYS_INSIDE,
                        Rules.BACKEND_KNOWS_NO_SCREEN,
                        Rules.LISTENERS_ARE_CALLED_ON,
                        Rules.CONTROLLERS_ARE_HIDDEN,
                        Rules.SERVICES_STAND_AT_THE_ROOT)
                .map(rule -> Named.of(rule.getDescription(), rule));
    }
}
