package dev.concord.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModularityTests {
    @Test
    void featuresKnowOnlyWhomTheyMayKnow() {
        var modules = ApplicationModules.of(
                "dev.concord", JavaClass.Predicates.resideInAPackage("dev.concord.architecture.."));
        modules.verify();
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "shared",
                        "aws",
                        "identity",
                        "catalog",
                        "provisioning",
                        "publishing",
                        "subscription",
                        "outbox",
                        "inbox",
                        "project",
                        "agreement",
                        "audit",
                        "setup",
                        "service");
    }

    @Test
    void aPlantedViolationIsFound() {
        assertThatThrownBy(() -> ApplicationModules.of("planted", ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("non-exposed type");
    }
}
