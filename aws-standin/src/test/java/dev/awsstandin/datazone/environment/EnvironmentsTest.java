package dev.awsstandin.datazone.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.DeploymentStatus;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;
import software.amazon.awssdk.services.datazone.model.Resource;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

class EnvironmentsTest extends InWorld {

    private static final String BOUNDARY = "arn:aws:iam::" + World.ACCOUNT + ":policy/";

    private Actor owner;

    private String project;

    @BeforeEach
    void makeProject() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    @Test
    void anActiveEnvironmentHasItsRoleAndItsTarget() {
        var id = setting.environment(owner, project, "studio");

        var environment = owner.client()
                .getEnvironment(get -> get.domainIdentifier(domain()).identifier(id));

        assertThat(environment.status()).isEqualTo(EnvironmentStatus.ACTIVE);
        assertThat(environment.lastDeployment().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCESSFUL);
        assertThat(environment.lastDeployment().isDeploymentComplete()).isTrue();
        assertThat(environment.provisionedResources())
                .filteredOn(resource -> resource.name().equals("userRoleArn"))
                .extracting(Resource::value)
                .containsExactly("arn:aws:iam::%s:role/sm-provisioning/datazone_usr_%s".formatted(World.ACCOUNT, id));
        var target = owner.client()
                .listSubscriptionTargets(list -> list.domainIdentifier(domain()).environmentIdentifier(id))
                .items()
                .getFirst();
        assertThat(target.provider()).isEqualTo("Amazon DataZone");
        assertThat(target.applicableAssetTypes())
                .containsExactlyInAnyOrder("SageMakerModelPackageGroupAssetType", "SageMakerFeatureGroupAssetType");
        assertThat(owner.client()
                        .getSubscriptionTarget(get -> get.domainIdentifier(domain())
                                .environmentIdentifier(id)
                                .identifier(target.id()))
                        .name())
                .isEqualTo(target.name());
    }

    @Test
    void theRoleIsBoundedAsTheConfigurationSays() {
        var name = "boundary-" + domain();
        try (var iam = world().iam()) {
            iam.createPolicy(
                    create -> create.policyName(name)
                            .policyDocument(
                                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}"));
            bound(BOUNDARY + name);
            var id = create("bounded");

            assertThat(iam.getRole(get -> get.roleName("datazone_usr_" + id))
                            .role()
                            .permissionsBoundary()
                            .permissionsBoundaryArn())
                    .isEqualTo(BOUNDARY + name);
        }
    }

    @Test
    void aDeploymentThatFailsSaysWhyAndLeavesNoRole() {
        bound(BOUNDARY + "missing");
        var id = create("unbounded");

        var environment = owner.client()
                .getEnvironment(get -> get.domainIdentifier(domain()).identifier(id));

        assertThat(environment.status()).isEqualTo(EnvironmentStatus.CREATE_FAILED);
        assertThat(environment.lastDeployment().failureReason().message()).contains("missing");
        try (var iam = world().iam()) {
            assertThatThrownBy(() -> iam.getRole(get -> get.roleName("datazone_usr_" + id)))
                    .isInstanceOf(NoSuchEntityException.class);
        }
    }

    @Test
    void namesAreUniqueWithinAProject() {
        setting.environment(owner, project, "studio");

        assertRefused(
                "ConflictException",
                "already exists within this project",
                () -> setting.environment(owner, project, "studio"));
        var other = setting.project("Other", owner);
        assertThat(setting.environment(owner, other, "studio")).isNotEmpty();
    }

    @Test
    void environmentsAreForMembersOnly() {
        var id = setting.environment(owner, project, "studio");
        var stranger = setting.actor("stranger");

        assertDenied(() -> stranger.client()
                .getEnvironment(get -> get.domainIdentifier(domain()).identifier(id)));
        assertDenied(() -> stranger.client()
                .listEnvironments(list -> list.domainIdentifier(domain()).projectIdentifier(project)));
        assertDenied(() -> stranger.client()
                .getEnvironmentCredentials(get -> get.domainIdentifier(domain()).environmentIdentifier(id)));
        assertThat(owner.client()
                        .listEnvironments(list -> list.domainIdentifier(domain())
                                .projectIdentifier(project)
                                .status(EnvironmentStatus.ACTIVE)
                                .name("studio"))
                        .items())
                .extracting(item -> item.id())
                .containsExactly(id);
    }

    @Test
    void withoutAProfileTheBlueprintAccountAndRegionMustBeNamed() {
        setting.admin()
                .putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain())
                        .environmentBlueprintIdentifier(setting.blueprint("CustomAwsService"))
                        .enabledRegions(World.REGION));

        assertRefused(
                "ValidationException",
                "environmentBlueprintIdentifier",
                () -> owner.client()
                        .createEnvironment(create ->
                                create.domainIdentifier(domain()).name("custom").projectIdentifier(project)));
        var custom = owner.client()
                .createEnvironment(create -> create.domainIdentifier(domain())
                        .name("custom")
                        .projectIdentifier(project)
                        .environmentBlueprintIdentifier(setting.blueprint("CustomAwsService"))
                        .environmentAccountIdentifier(World.ACCOUNT)
                        .environmentAccountRegion(World.REGION));
        assertThat(custom.status()).isEqualTo(EnvironmentStatus.DISABLED);
        assertRefused(
                "ValidationException",
                "no role",
                () -> owner.client()
                        .getEnvironmentCredentials(
                                get -> get.domainIdentifier(domain()).environmentIdentifier(custom.id())));
    }

    private void bound(String policyArn) {
        setting.admin()
                .putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain())
                        .environmentBlueprintIdentifier(setting.blueprint("DefaultSageMaker"))
                        .enabledRegions(World.REGION)
                        .environmentRolePermissionBoundary(policyArn));
    }

    private String create(String name) {
        var profile = setting.environmentProfile(owner, project);
        return owner.client()
                .createEnvironment(create -> create.domainIdentifier(domain())
                        .name(name)
                        .projectIdentifier(project)
                        .environmentProfileIdentifier(profile))
                .id();
    }
}
