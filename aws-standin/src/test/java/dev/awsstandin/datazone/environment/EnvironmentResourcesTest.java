package dev.awsstandin.datazone.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Keys;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentResponse;
import software.amazon.awssdk.services.datazone.model.Resource;
import software.amazon.awssdk.services.glue.model.EntityNotFoundException;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.AppNetworkAccessType;
import software.amazon.awssdk.services.sagemaker.model.AppType;
import software.amazon.awssdk.services.sagemaker.model.AuthMode;
import software.amazon.awssdk.services.sagemaker.model.DescribeDomainResponse;
import software.amazon.awssdk.services.sagemaker.model.DomainStatus;
import software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.SharingType;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** What a SageMaker environment really makes in the account, and what is left when it is retired. */
class EnvironmentResourcesTest extends InWorld {

    private Actor owner;
    private String project;
    private SageMakerClient sageMaker;
    private String key;

    @BeforeEach
    void makeProject() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
        sageMaker = world().sageMaker(world().administrator());
        key = Keys.tagged(world());
    }

    @Test
    void itsSageMakerDomainIsAsItsParametersSay() {
        var id = create("studio", "PublicInternetOnly", "SSO");
        var found = studio(id);
        assertThat(found.status()).isEqualTo(DomainStatus.IN_SERVICE);
        assertThat(found.authMode()).isEqualTo(AuthMode.SSO);
        assertThat(found.appNetworkAccessType()).isEqualTo(AppNetworkAccessType.PUBLIC_INTERNET_ONLY);
        assertThat(found.vpcId()).isEqualTo(setting.network().vpc());
        assertThat(found.subnetIds())
                .containsExactlyElementsOf(setting.network().subnets());
        assertThat(found.kmsKeyId()).isEqualTo(key);
        assertThat(found.defaultUserSettings().executionRole()).isEqualTo(provisioned(id, "userRoleArn"));
        assertThat(tags(found.domainArn()))
                .isEqualTo(Map.of(
                        "AmazonDataZoneDomain", domain(),
                        "AmazonDataZoneProject", project,
                        "AmazonDataZoneEnvironment", id));
    }

    @Test
    void itsProvisionedResourcesAreThere() {
        var id = setting.environment(owner, project, "studio");
        assertThat(environment(id).provisionedResources())
                .extracting(Resource::name)
                .containsExactlyInAnyOrder(
                        "userRoleArn", "glueProducerDBName", "glueConsumerDBName", "glueProducerOutputUri");
        try (var glue = world().glue()) {
            assertThat(databases(id))
                    .hasSize(2)
                    .allSatisfy(name -> assertThat(glue.getDatabase(get -> get.name(name))
                                    .database()
                                    .name())
                            .isEqualTo(name));
        }
    }

    @Test
    void itsRoleWorksInItsOwnSageMakerDomainOnly() {
        var mine = studio(setting.environment(owner, project, "mine"));
        var id = setting.environment(owner, project, "other");
        profile(mine.domainId(), "ines");
        var other = studio(id).domainId();
        profile(other, "ines");
        try (var user = world().sageMaker(credentials(id))) {
            user.createSpace(create -> create.domainId(other)
                    .spaceName("notebooks")
                    .ownershipSettings(ownership -> ownership.ownerUserProfileName("ines"))
                    .spaceSharingSettings(sharing -> sharing.sharingType(SharingType.PRIVATE)));
            user.createApp(create -> create.domainId(other)
                    .spaceName("notebooks")
                    .appType(AppType.JUPYTER_LAB)
                    .appName("default"));
            assertThatThrownBy(() -> user.describeDomain(get -> get.domainId(mine.domainId())))
                    .isInstanceOfSatisfying(
                            SageMakerException.class,
                            denied -> assertThat(denied.awsErrorDetails().errorCode())
                                    .isEqualTo("AccessDeniedException"));
        }
    }

    @Test
    void retiringRemovesAllThatItMadeAndNothingElse() {
        var id = setting.environment(owner, project, "studio");
        var kept = setting.environment(owner, project, "kept");
        var studio = studio(id).domainId();
        var databases = databases(id);

        delete(id);

        assertRefused("ValidationException", "deleted", () -> environment(id));
        assertThatThrownBy(() -> sageMaker.describeDomain(get -> get.domainId(studio)))
                .isInstanceOf(ResourceNotFoundException.class);
        try (var glue = world().glue();
                var iam = world().iam()) {
            assertThat(databases)
                    .hasSize(2)
                    .allSatisfy(name -> assertThatThrownBy(() -> glue.getDatabase(get -> get.name(name)))
                            .isInstanceOf(EntityNotFoundException.class));
            assertThat(databases(kept))
                    .hasSize(2)
                    .allSatisfy(name -> assertThat(
                                    glue.getDatabase(get -> get.name(name)).database())
                            .isNotNull());
            assertThat(iam.listRoles().roles())
                    .extracting(role -> role.roleName())
                    .contains("datazone_usr_" + kept)
                    .doesNotContain("datazone_usr_" + id);
        }
        assertThat(studio(kept).status()).isEqualTo(DomainStatus.IN_SERVICE);
    }

    @Test
    void anEnvironmentWhoseStudioIsInUseCannotBeRetired() {
        var id = setting.environment(owner, project, "studio");
        var studio = studio(id).domainId();
        profile(studio, "ines");

        delete(id);

        var failed = environment(id);
        assertThat(failed.status()).isEqualTo(EnvironmentStatus.DELETE_FAILED);
        assertThat(failed.lastDeployment().failureReason().message()).contains(studio, "UserProfile(s)");
        assertThat(failed.provisionedResources()).hasSize(4);

        sageMaker.deleteUserProfile(delete -> delete.domainId(studio).userProfileName("ines"));
        delete(id);
        assertRefused("ValidationException", "deleted", () -> environment(id));
    }

    @Test
    void whatCouldOnlyBeMadeInPartIsTakenBack() {
        var blueprint = setting.blueprint("DefaultSageMaker");
        setting.admin()
                .putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain())
                        .environmentBlueprintIdentifier(blueprint)
                        .enabledRegions(World.REGION)
                        .environmentRolePermissionBoundary("arn:aws:iam::" + World.ACCOUNT + ":policy/missing"));
        var profile = setting.environmentProfile(owner, project);
        var id = owner.client()
                .createEnvironment(create -> create.domainIdentifier(domain())
                        .name("studio")
                        .projectIdentifier(project)
                        .environmentProfileIdentifier(profile))
                .id();
        assertThat(environment(id).status()).isEqualTo(EnvironmentStatus.CREATE_FAILED);
        assertThat(studios(id)).isEmpty();
        delete(id);
        assertRefused("ValidationException", "deleted", () -> environment(id));
    }

    private String create(String name, String network, String mode) {
        setting.enableSageMaker();
        var profile = setting.environmentProfile(owner, project);
        return owner.client()
                .createEnvironment(create -> create.domainIdentifier(domain())
                        .name(name)
                        .projectIdentifier(project)
                        .environmentProfileIdentifier(profile)
                        .userParameters(
                                Setting.parameter("sagemakerDomainNetworkType", network),
                                Setting.parameter("sagemakerDomainAuthMode", mode),
                                Setting.parameter("kmsKeyId", key)))
                .id();
    }

    private GetEnvironmentResponse environment(String id) {
        return owner.client()
                .getEnvironment(get -> get.domainIdentifier(domain()).identifier(id));
    }

    private void delete(String id) {
        owner.client()
                .deleteEnvironment(delete -> delete.domainIdentifier(domain()).identifier(id));
    }

    private String provisioned(String environment, String name) {
        return environment(environment).provisionedResources().stream()
                .filter(resource -> resource.name().equals(name))
                .map(Resource::value)
                .collect(Collectors.joining());
    }

    private List<String> databases(String environment) {
        return Stream.of("glueProducerDBName", "glueConsumerDBName")
                .map(name -> provisioned(environment, name))
                .toList();
    }

    private DescribeDomainResponse studio(String environment) {
        return studios(environment).getFirst();
    }

    private List<DescribeDomainResponse> studios(String environment) {
        return sageMaker.listDomainsPaginator(list -> {}).domains().stream()
                .filter(listed -> environment.equals(tags(listed.domainArn()).get("AmazonDataZoneEnvironment")))
                .map(listed -> sageMaker.describeDomain(get -> get.domainId(listed.domainId())))
                .toList();
    }

    private Map<String, String> tags(String arn) {
        return sageMaker.listTags(list -> list.resourceArn(arn)).tags().stream()
                .collect(Collectors.toMap(Tag::key, Tag::value));
    }

    private void profile(String studio, String name) {
        sageMaker.createUserProfile(create -> create.domainId(studio).userProfileName(name));
    }

    private AwsSessionCredentials credentials(String environment) {
        var given = owner.client()
                .getEnvironmentCredentials(get -> get.domainIdentifier(domain()).environmentIdentifier(environment));
        return AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
    }
}
