package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.datazone.World.Actor;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.DeploymentStatus;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;
import software.amazon.awssdk.services.datazone.model.Resource;
import software.amazon.awssdk.services.datazone.model.SubscriptionTargetForm;
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
    void aProfileKeepsWhatItWasGivenAndIsFound() {
        setting.enableSageMaker();
        var id = setting.environmentProfile(owner, project);

        var profile = owner.client()
                .getEnvironmentProfile(get -> get.domainIdentifier(domain()).identifier(id));

        assertThat(profile.userParameters())
                .filteredOn(parameter -> parameter.keyName().equals("vpcId"))
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.defaultValue())
                        .isEqualTo(setting.network().vpc()));
        assertThat(owner.client()
                        .listEnvironmentProfiles(list -> list.domainIdentifier(domain())
                                .projectIdentifier(project)
                                .name("Studio"))
                        .items())
                .extracting(item -> item.id())
                .containsExactly(id);
    }

    @Test
    void aProfileRefusesParametersThatItsBlueprintDoesNotHave() {
        setting.enableSageMaker();

        assertRefused(
                "ValidationException",
                "colour",
                () -> owner.client()
                        .createEnvironmentProfile(create -> create.domainIdentifier(domain())
                                .name("Studio")
                                .projectIdentifier(project)
                                .environmentBlueprintIdentifier(setting.blueprint("DefaultSageMaker"))
                                .userParameters(Setting.parameter("colour", "blue"))));
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

    @Test
    void targetsMayBeAddedForTheAccountsPrincipalsAndOneForADatabase() {
        var id = setting.environment(owner, project, "studio");

        target(id, "one", "arn:aws:iam::" + World.ACCOUNT + ":role/some", "db");

        assertRefused(
                "ValidationException",
                "Authorized principal is not in the same account as the environment account",
                () -> target(id, "two", "arn:aws:iam::111122223333:role/some", "other"));
        assertRefused(
                "ConflictException",
                "db",
                () -> target(id, "three", "arn:aws:iam::" + World.ACCOUNT + ":role/some", "db"));
        assertThat(owner.client()
                        .listSubscriptionTargetsPaginator(list -> list.domainIdentifier(domain())
                                .environmentIdentifier(id)
                                .maxResults(1))
                        .items())
                .hasSize(2);
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

    private void target(String environment, String name, String principal, String database) {
        owner.client()
                .createSubscriptionTarget(create -> create.domainIdentifier(domain())
                        .environmentIdentifier(environment)
                        .name(name)
                        .type("GlueSubscriptionTargetType")
                        .provider("Somebody else")
                        .manageAccessRole("arn:aws:iam::" + World.ACCOUNT + ":role/manage")
                        .authorizedPrincipals(principal)
                        .applicableAssetTypes("GlueTableAssetType")
                        .subscriptionTargetConfig(SubscriptionTargetForm.builder()
                                .formName("GlueSubscriptionTargetConfigForm")
                                .content("{\"databaseName\":\"%s\"}".formatted(database))
                                .build()));
    }
}
