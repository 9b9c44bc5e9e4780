package dev.concord.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sagemaker.model.ModelApprovalStatus;

class DemoDataTest {

    @Test
    void holdsAllModelsAndFeatureGroups() {
        assertThat(DemoData.models()).hasSize(989);
        assertThat(DemoData.featureGroups()).hasSize(12);
    }

    @Test
    void givesEveryModelANameOfItsOwnThatSageMakerTakes() {
        assertThat(DemoData.models().stream().map(DemoModel::groupName))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}"));
    }

    @Test
    void givesEveryOwningProjectSomethingToOwn() {
        var owned = DemoData.models().stream().collect(Collectors.groupingBy(DemoModel::owner, Collectors.counting()));
        assertThat(owned.keySet())
                .containsExactlyInAnyOrder(
                        DemoProject.CREDIT_RISK,
                        DemoProject.PAYMENTS_FRAUD,
                        DemoProject.TABULAR_MODELS,
                        DemoProject.LANGUAGE_MODELS,
                        DemoProject.VISION_MODELS,
                        DemoProject.SPEECH_AND_TIME_SERIES);
    }

    @Test
    void approvesMostVersionsButNotAll() {
        var byApproval = DemoData.models().stream()
                .flatMap(model -> DemoVersion.of(model).stream())
                .collect(Collectors.groupingBy(DemoVersion::approval, Collectors.counting()));
        assertThat(byApproval).containsKeys(ModelApprovalStatus.PENDING_MANUAL_APPROVAL, ModelApprovalStatus.REJECTED);
        assertThat(byApproval.get(ModelApprovalStatus.APPROVED))
                .isGreaterThan(3 * byApproval.get(ModelApprovalStatus.REJECTED));
    }

    @Test
    void namesAnIdentifierAndATimeAmongTheFeaturesOfEveryGroup() {
        assertThat(DemoData.featureGroups()).allSatisfy(group -> {
            var names = group.features().stream()
                    .map(DemoFeatureGroup.Feature::name)
                    .toList();
            assertThat(names)
                    .contains(group.recordIdentifier(), group.eventTime())
                    .doesNotHaveDuplicates();
        });
    }
}
