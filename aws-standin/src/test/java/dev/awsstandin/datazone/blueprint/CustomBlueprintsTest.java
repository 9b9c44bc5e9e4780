package dev.awsstandin.datazone.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.CustomParameter;
import software.amazon.awssdk.services.datazone.model.EnvironmentBlueprintSummary;
import software.amazon.awssdk.services.datazone.model.EnvironmentParameter;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentBlueprintResponse;

/** Blueprints that a domain has of its own. */
class CustomBlueprintsTest extends InWorld {

    private static final String TEMPLATE = "https://templates.example.com/batch.yaml";

    private Actor owner;
    private String project;

    @BeforeEach
    void makeProject() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    @Test
    void aBlueprintIsKeptAsItWasGivenAndListedBesideTheManagedOnes() {
        var id = create("Batch", parameter("queue", true), parameter("region", false));

        var blueprint = get(id);

        assertThat(blueprint.name()).isEqualTo("Batch");
        assertThat(blueprint.provider()).isNotBlank();
        assertThat(blueprint.provisioningProperties().cloudFormation().templateUrl())
                .isEqualTo(TEMPLATE);
        assertThat(blueprint.userParameters()).containsExactly(parameter("queue", true), parameter("region", false));
        assertThat(blueprint.createdAt()).isNotNull();
        assertThat(ids(setting, false)).containsExactly(id);
        assertThat(ids(setting, true)).hasSize(4).doesNotContain(id);
        assertThat(setting.admin()
                        .listEnvironmentBlueprints(
                                list -> list.domainIdentifier(domain()).name("Batch"))
                        .items())
                .extracting(EnvironmentBlueprintSummary::id)
                .containsExactly(id);
        assertThat(ids(Setting.in(world()), false)).isEmpty();
    }

    @Test
    void anUpdateChangesWhatItNames() {
        var id = create("Batch", parameter("queue", true));

        setting.admin()
                .updateEnvironmentBlueprint(update -> update.domainIdentifier(domain())
                        .identifier(id)
                        .description("Jobs at night")
                        .userParameters(parameter("pool", true)));

        assertThat(get(id).description()).isEqualTo("Jobs at night");
        assertThat(get(id).userParameters())
                .extracting(CustomParameter::keyName)
                .containsExactly("pool");
        assertThat(get(id).provisioningProperties().cloudFormation().templateUrl())
                .isEqualTo(TEMPLATE);
    }

    @Test
    void namesAreTakenOnceAndParametersToo() {
        create("Batch");

        assertRefused("ConflictException", "already exists", () -> create("Batch"));
        assertRefused("ConflictException", "already exists", () -> create("DefaultSageMaker"));
        assertRefused(
                "ValidationException",
                "given twice",
                () -> create("Other", parameter("queue", true), parameter("queue", false)));
    }

    @Test
    void managedBlueprintsBelongToAws() {
        var managed = setting.blueprint("DefaultSageMaker");

        assertRefused("ValidationException", "managed by AWS", () -> delete(managed));
        assertRefused(
                "ValidationException",
                "managed by AWS",
                () -> setting.admin()
                        .updateEnvironmentBlueprint(update -> update.domainIdentifier(domain())
                                .identifier(managed)
                                .description("Ours")));
        assertRefused("ResourceNotFoundException", "nowhere", () -> delete("nowhere"));
    }

    @Test
    void profilesTakeTheParametersThatTheBlueprintLeavesToThem() {
        var id = create("Batch", parameter("queue", true), parameter("region", false));
        assertRefused("ValidationException", "not enabled", () -> profile(id));
        enable(id);

        assertThat(profile(id, Setting.parameter("queue", "night"))).isNotEmpty();

        assertRefused("ValidationException", "Unknown user parameters", () -> profile(id, Setting.parameter("x", "y")));
        assertRefused(
                "ValidationException", "not editable", () -> profile(id, Setting.parameter("region", "eu-west-1")));
    }

    @Test
    void aDeploymentFailsAndSaysThatTheTemplateCannotBeDeployed() {
        var id = create("Batch", parameter("queue", true));
        enable(id);
        assertRefused("ValidationException", "Missing required", () -> environment(profile(id)));

        var environment = environment(profile(id, Setting.parameter("queue", "night")));

        var failed = owner.client()
                .getEnvironment(get -> get.domainIdentifier(domain()).identifier(environment));
        assertThat(failed.status()).isEqualTo(EnvironmentStatus.CREATE_FAILED);
        assertThat(failed.lastDeployment().failureReason().message())
                .contains(TEMPLATE)
                .contains("could not be deployed");
        assertThat(failed.provisionedResources()).isEmpty();
        owner.client()
                .deleteEnvironment(delete -> delete.domainIdentifier(domain()).identifier(environment));
        assertRefused(
                "ValidationException",
                "deleted",
                () -> owner.client()
                        .getEnvironment(get -> get.domainIdentifier(domain()).identifier(environment)));
    }

    @Test
    void whatIsConfiguredOrUsedStays() {
        var id = create("Batch");
        enable(id);
        var profile = profile(id);

        assertRefused("ConflictException", "configured", () -> delete(id));
        setting.admin()
                .deleteEnvironmentBlueprintConfiguration(
                        delete -> delete.domainIdentifier(domain()).environmentBlueprintIdentifier(id));
        assertRefused("ConflictException", "used", () -> delete(id));
        owner.client()
                .deleteEnvironmentProfile(
                        delete -> delete.domainIdentifier(domain()).identifier(profile));
        delete(id);

        assertRefused("ResourceNotFoundException", id, () -> get(id));
    }

    private String create(String name, CustomParameter... parameters) {
        return setting.admin()
                .createEnvironmentBlueprint(create -> create.domainIdentifier(domain())
                        .name(name)
                        .provisioningProperties(
                                properties -> properties.cloudFormation(template -> template.templateUrl(TEMPLATE)))
                        .userParameters(parameters))
                .id();
    }

    private GetEnvironmentBlueprintResponse get(String id) {
        return setting.admin()
                .getEnvironmentBlueprint(get -> get.domainIdentifier(domain()).identifier(id));
    }

    private void delete(String id) {
        setting.admin()
                .deleteEnvironmentBlueprint(
                        delete -> delete.domainIdentifier(domain()).identifier(id));
    }

    private static List<String> ids(Setting setting, boolean managed) {
        return setting
                .admin()
                .listEnvironmentBlueprints(
                        list -> list.domainIdentifier(setting.domain()).managed(managed))
                .items()
                .stream()
                .map(EnvironmentBlueprintSummary::id)
                .toList();
    }

    private void enable(String id) {
        setting.admin()
                .putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain())
                        .environmentBlueprintIdentifier(id)
                        .enabledRegions(World.REGION));
    }

    private String profile(String blueprint, EnvironmentParameter... parameters) {
        return owner.client()
                .createEnvironmentProfile(create -> create.domainIdentifier(domain())
                        .name("Batches")
                        .projectIdentifier(project)
                        .environmentBlueprintIdentifier(blueprint)
                        .userParameters(parameters))
                .id();
    }

    private String environment(String profile) {
        return owner.client()
                .createEnvironment(create -> create.domainIdentifier(domain())
                        .name("night")
                        .projectIdentifier(project)
                        .environmentProfileIdentifier(profile))
                .id();
    }

    private static CustomParameter parameter(String name, boolean editable) {
        return CustomParameter.builder()
                .keyName(name)
                .fieldType("String")
                .isEditable(editable)
                .isOptional(!editable)
                .build();
    }
}
