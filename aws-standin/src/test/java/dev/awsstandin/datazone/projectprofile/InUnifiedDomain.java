package dev.awsstandin.datazone.projectprofile;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.datazone.model.CreateProjectProfileRequest;
import software.amazon.awssdk.services.datazone.model.CustomParameter;
import software.amazon.awssdk.services.datazone.model.DeploymentMode;
import software.amazon.awssdk.services.datazone.model.EnvironmentConfiguration;
import software.amazon.awssdk.services.datazone.model.EnvironmentConfigurationParameter;

/** A domain of version 2 with enabled blueprints, whose administrator makes project profiles. */
abstract class InUnifiedDomain extends InWorld {

    Actor owner;
    String lake;

    @BeforeEach
    void makeUnifiedDomain() {
        setting = Setting.unifiedIn(world());
        owner = setting.actor("owner");
        lake = setting.blueprint("DefaultDataLake");
        enable(lake);
    }

    void enable(String blueprint) {
        setting.admin()
                .putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain())
                        .environmentBlueprintIdentifier(blueprint)
                        .enabledRegions(World.REGION));
    }

    /** An enabled blueprint of the domain's own with one parameter. */
    String ownBlueprint() {
        var blueprint = setting.admin()
                .createEnvironmentBlueprint(create -> create.domainIdentifier(domain())
                        .name("Batch")
                        .provisioningProperties(properties -> properties.cloudFormation(
                                template -> template.templateUrl("https://templates.example.com/batch.yaml")))
                        .userParameters(CustomParameter.builder()
                                .keyName("queue")
                                .fieldType("String")
                                .isOptional(true)
                                .build()))
                .id();
        enable(blueprint);
        return blueprint;
    }

    String profile(EnvironmentConfiguration... configurations) {
        return setting.admin().createProjectProfile(request(configurations)).id();
    }

    CreateProjectProfileRequest request(EnvironmentConfiguration... configurations) {
        return CreateProjectProfileRequest.builder()
                .domainIdentifier(domain())
                .name("Analytics")
                .environmentConfigurations(configurations)
                .build();
    }

    static EnvironmentConfiguration configuration(
            String name,
            String blueprint,
            DeploymentMode mode,
            int order,
            EnvironmentConfigurationParameter... overrides) {
        return EnvironmentConfiguration.builder()
                .name(name)
                .environmentBlueprintId(blueprint)
                .deploymentMode(mode)
                .deploymentOrder(order)
                .awsAccount(account -> account.awsAccountId(World.ACCOUNT))
                .awsRegion(region -> region.regionName(World.REGION))
                .configurationParameters(parameters -> parameters.parameterOverrides(overrides))
                .build();
    }

    static EnvironmentConfigurationParameter override(String name, String value, boolean editable) {
        return EnvironmentConfigurationParameter.builder()
                .name(name)
                .value(value)
                .isEditable(editable)
                .build();
    }
}
