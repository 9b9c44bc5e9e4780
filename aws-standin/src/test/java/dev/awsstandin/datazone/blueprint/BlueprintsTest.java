package dev.awsstandin.datazone.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlueprintsTest extends InWorld {

    private Actor owner;

    private String project;

    @BeforeEach
    void makeProject() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    @Test
    void theManagedBlueprintsSayWhatTheyNeed() {
        assertThat(setting.admin()
                        .listEnvironmentBlueprintsPaginator(list ->
                                list.domainIdentifier(domain()).managed(true).maxResults(2))
                        .items())
                .extracting(blueprint -> blueprint.name())
                .containsExactlyInAnyOrder(
                        "DefaultSageMaker", "DefaultDataLake", "DefaultDataWarehouse", "CustomAwsService");
        assertThat(setting.admin()
                        .getEnvironmentBlueprint(
                                get -> get.domainIdentifier(domain()).identifier(setting.blueprint("DefaultSageMaker")))
                        .userParameters())
                .extracting(parameter -> parameter.keyName())
                .contains("vpcId", "subnetIds", "sagemakerDomainAuthMode", "sagemakerDomainNetworkType", "kmsKeyId");
    }

    @Test
    void theSageMakerBlueprintSaysWhatItsParametersMean() {
        assertThat(setting.admin()
                        .getEnvironmentBlueprint(
                                get -> get.domainIdentifier(domain()).identifier(setting.blueprint("DefaultSageMaker")))
                        .userParameters())
                .allSatisfy(parameter -> assertThat(parameter.description()).isNotBlank())
                .filteredOn(parameter -> parameter.defaultValue() != null)
                .extracting(parameter -> parameter.keyName() + "=" + parameter.defaultValue())
                .containsExactly("sagemakerDomainAuthMode=IAM", "sagemakerDomainNetworkType=VpcOnly");
    }

    @Test
    void aBlueprintIsUsableWhereItIsEnabled() {
        assertRefused("ValidationException", "not enabled", () -> setting.environmentProfile(owner, project));

        setting.enableSageMaker();

        assertThat(setting.environmentProfile(owner, project)).isNotEmpty();
        var blueprint = setting.blueprint("DefaultSageMaker");
        assertThat(setting.admin()
                        .getEnvironmentBlueprintConfiguration(
                                get -> get.domainIdentifier(domain()).environmentBlueprintIdentifier(blueprint))
                        .enabledRegions())
                .containsExactly(World.REGION);
        assertThat(setting.admin()
                        .listEnvironmentBlueprintConfigurations(list -> list.domainIdentifier(domain()))
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.environmentBlueprintId()).isEqualTo(blueprint));
    }

    @Test
    void puttingAConfigurationAgainReplacesIt() {
        setting.enableSageMaker();
        var blueprint = setting.blueprint("DefaultSageMaker");

        setting.admin()
                .putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain())
                        .environmentBlueprintIdentifier(blueprint)
                        .enabledRegions("us-east-1")
                        .regionalParameters(Map.of("us-east-1", Map.of("S3Location", "s3://datazone-sagemaker"))));

        var now = setting.admin()
                .getEnvironmentBlueprintConfiguration(
                        get -> get.domainIdentifier(domain()).environmentBlueprintIdentifier(blueprint));
        assertThat(now.enabledRegions()).containsExactly("us-east-1");
        assertThat(now.manageAccessRoleArn()).isNull();
        assertRefused("ValidationException", "not enabled", () -> setting.environmentProfile(owner, project));
    }

    @Test
    void withoutItsConfigurationABlueprintMakesNothingMore() {
        setting.enableSageMaker();
        var blueprint = setting.blueprint("DefaultSageMaker");
        setting.admin()
                .deleteEnvironmentBlueprintConfiguration(
                        delete -> delete.domainIdentifier(domain()).environmentBlueprintIdentifier(blueprint));
        assertRefused("ValidationException", "not enabled", () -> setting.environmentProfile(owner, project));
        assertThat(setting.admin()
                        .listEnvironmentBlueprintConfigurations(list -> list.domainIdentifier(domain()))
                        .items())
                .isEmpty();
    }
}
