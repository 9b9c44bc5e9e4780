package dev.awsstandin.datazone.projectprofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.Setting;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.CreateProjectRequest;
import software.amazon.awssdk.services.datazone.model.CustomParameter;
import software.amazon.awssdk.services.datazone.model.DeploymentMode;
import software.amazon.awssdk.services.datazone.model.EnvironmentConfigurationUserParameter;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;
import software.amazon.awssdk.services.datazone.model.EnvironmentSummary;
import software.amazon.awssdk.services.datazone.model.GetProjectResponse;
import software.amazon.awssdk.services.datazone.model.OverallDeploymentStatus;
import software.amazon.awssdk.services.datazone.model.Status;

/** Projects that are made from a profile, with the environments that come with them. */
class ProjectsFromProfilesTest extends InUnifiedDomain {

    @Test
    void environmentsComeInTheirOrderUnlessTheyAreForLater() {
        var custom = setting.blueprint("CustomAwsService");
        enable(custom);
        var profile = profile(
                configuration("second", lake, DeploymentMode.ON_CREATE, 2),
                configuration("later", lake, DeploymentMode.ON_DEMAND, 0),
                configuration("first", custom, DeploymentMode.ON_CREATE, 1),
                configuration("first too", lake, DeploymentMode.ON_CREATE, 1));

        var project = create(profile);

        assertThat(get(project).projectProfileId()).isEqualTo(profile);
        assertThat(overall(project)).isEqualTo(OverallDeploymentStatus.SUCCESSFUL);
        assertThat(environments(project))
                .extracting(EnvironmentSummary::name)
                .containsExactlyInAnyOrder("first", "first too", "second");
        assertThat(environments(project))
                .filteredOn(environment -> !environment.name().equals("first"))
                .allSatisfy(environment -> {
                    assertThat(environment.status()).isEqualTo(EnvironmentStatus.ACTIVE);
                    assertThat(environment.environmentConfigurationId()).isNotBlank();
                });
    }

    @Test
    void anEnvironmentForLaterComesWhenItIsAskedFor() {
        var profile = profile(configuration("lake", lake, DeploymentMode.ON_DEMAND, 0));
        var project = create(profile);
        assertThat(environments(project)).isEmpty();
        assertThat(overall(project)).isEqualTo(OverallDeploymentStatus.SUCCESSFUL);
        var configuration = setting.admin()
                .getProjectProfile(get -> get.domainIdentifier(domain()).identifier(profile))
                .environmentConfigurations()
                .getFirst()
                .id();

        var made = environment(project, configuration);

        assertThat(environments(project)).singleElement().satisfies(environment -> {
            assertThat(environment.id()).isEqualTo(made);
            assertThat(environment.status()).isEqualTo(EnvironmentStatus.ACTIVE);
            assertThat(environment.environmentConfigurationId()).isEqualTo(configuration);
        });
        assertRefused(
                "ValidationException", "no environment configuration nowhere", () -> environment(project, "nowhere"));
    }

    @Test
    void aFailureIsSaidAndEndsTheDeployment() {
        var profile = profile(
                configuration("batch", ownBlueprint(), DeploymentMode.ON_CREATE, 1),
                configuration("after it", lake, DeploymentMode.ON_CREATE, 2));

        var project = create(profile);

        assertThat(overall(project)).isEqualTo(OverallDeploymentStatus.FAILED_DEPLOYMENT);
        assertThat(get(project)
                        .environmentDeploymentDetails()
                        .environmentFailureReasons()
                        .get("batch"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.message()).contains("could not be deployed"));
        assertThat(environments(project)).singleElement().satisfies(environment -> {
            assertThat(environment.name()).isEqualTo("batch");
            assertThat(environment.status()).isEqualTo(EnvironmentStatus.CREATE_FAILED);
        });
    }

    @Test
    void aProjectSetsWhatItsProfileLeavesOpen() {
        var blueprint = ownBlueprint();
        var open =
                profile(configuration("batch", blueprint, DeploymentMode.ON_CREATE, 1, override("queue", "day", true)));
        var closed = profile(
                configuration("batch", blueprint, DeploymentMode.ON_CREATE, 1, override("queue", "day", false)));

        var project = create(open, parameters("batch", "queue", "night"));

        assertThat(owner.client()
                        .getEnvironment(get -> get.domainIdentifier(domain())
                                .identifier(environments(project).getFirst().id()))
                        .userParameters())
                .extracting(CustomParameter::defaultValue)
                .containsExactly("night");
        assertThat(get(project).userParameters())
                .extracting(EnvironmentConfigurationUserParameter::environmentConfigurationName)
                .containsExactly("batch");
        assertRefused(
                "ValidationException", "not editable", () -> create(closed, parameters("batch", "queue", "night")));
        assertRefused(
                "ValidationException",
                "no environment configuration other",
                () -> create(open, parameters("other", "queue", "night")));
    }

    @Test
    void onlyEnabledProfilesMakeProjects() {
        var profile = profile();
        setting.admin()
                .updateProjectProfile(update ->
                        update.domainIdentifier(domain()).identifier(profile).status(Status.DISABLED));

        assertRefused("ValidationException", "disabled", () -> create(profile));
        assertRefused("ResourceNotFoundException", "nowhere", () -> create("nowhere"));
        assertThat(owner.client()
                        .listProjects(list -> list.domainIdentifier(domain()))
                        .items())
                .isEmpty();
    }

    private String environment(String project, String configuration) {
        return owner.client()
                .createEnvironment(create -> create.domainIdentifier(domain())
                        .projectIdentifier(project)
                        .name("made-" + configuration)
                        .environmentConfigurationId(configuration))
                .id();
    }

    private String create(String profile) {
        return create(profile, request -> {});
    }

    private String create(String profile, Consumer<CreateProjectRequest.Builder> more) {
        return owner.client()
                .createProject(request -> {
                    request.domainIdentifier(domain()).name("Fraud").projectProfileId(profile);
                    more.accept(request);
                })
                .id();
    }

    private static Consumer<CreateProjectRequest.Builder> parameters(String configuration, String name, String value) {
        return request -> request.userParameters(EnvironmentConfigurationUserParameter.builder()
                .environmentConfigurationName(configuration)
                .environmentParameters(Setting.parameter(name, value))
                .build());
    }

    private GetProjectResponse get(String project) {
        return owner.client().getProject(get -> get.domainIdentifier(domain()).identifier(project));
    }

    private OverallDeploymentStatus overall(String project) {
        return get(project).environmentDeploymentDetails().overallDeploymentStatus();
    }

    private List<EnvironmentSummary> environments(String project) {
        return owner.client()
                .listEnvironments(list -> list.domainIdentifier(domain()).projectIdentifier(project))
                .items();
    }
}
