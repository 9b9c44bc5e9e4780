package dev.concord.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.concord.ui.planted.PlantedView;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UiRulesTest {
    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.concord.ui");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackagesOf(PlantedView.class);

    static Stream<ArchRule> rules() {
        return Stream.of(
                UiRules.VIEWS_ARE_PACKAGE_PRIVATE,
                UiRules.NO_TABLES_AND_NO_AWS,
                UiRules.NO_INTERNALS,
                UiRules.ONE_WAY_INTO_A_PAGE,
                UiRules.PAGES_SAY_WHO_MAY_OPEN_THEM,
                PackageRules.NO_CIRCLES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForEveryPage(ArchRule rule) {
        rule.check(PAGES);
    }

    @Test
    void noPackageHoldsMoreThanOneCanKeepInView() {
        assertThat(PackageRules.tooLarge(PAGES, PackageRules.MOST)).isEmpty();
    }

    @Test
    void aLargePackageIsFound() {
        assertThat(PackageRules.tooLarge(PLANTED, 0))
                .contains("dev.concord.ui.planted has 1 types", "dev.concord.ui.planted.circle has 1 types");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesAPlantedViolation(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }
}
