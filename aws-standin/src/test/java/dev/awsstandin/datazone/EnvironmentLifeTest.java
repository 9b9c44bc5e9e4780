package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.datazone.DeploymentFailures.Failure;
import dev.awsstandin.datazone.World.Actor;
import dev.awsstandin.kernel.Delays;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.datazone.model.DeploymentStatus;
import software.amazon.awssdk.services.datazone.model.DeploymentType;
import software.amazon.awssdk.services.datazone.model.EnvironmentParameter;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentResponse;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/** What happens to an environment from its order to its end, where a deployment takes an hour. */
class EnvironmentLifeTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static World world;

    @TempDir
    static Path folder;

    private Setting setting;
    private Actor owner;
    private String project;

    @BeforeAll
    static void openWorld() {
        world = World.open(folder, Delays.none().deployment(HOUR));
    }

    @AfterAll
    static void closeWorld() {
        world.close();
    }

    @BeforeEach
    void makeProject() {
        setting = Setting.in(world);
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    @Test
    void aDeploymentSaysMoreAndMoreUntilItIsComplete() {
        var id = setting.environment(owner, project, "studio");
        var begun = environment(id);
        world.later(HOUR.dividedBy(2));
        var halfway = environment(id);
        world.later(HOUR.dividedBy(2));
        var ended = environment(id);

        assertThat(Stream.of(begun, halfway)).allSatisfy(running -> {
            assertThat(running.status()).isEqualTo(EnvironmentStatus.CREATING);
            assertThat(running.lastDeployment().deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
            assertThat(running.lastDeployment().isDeploymentComplete()).isFalse();
        });
        assertThat(begun.lastDeployment().messages()).hasSize(1);
        assertThat(halfway.lastDeployment().messages()).hasSize(2);
        assertThat(ended.lastDeployment().messages()).hasSize(4).startsWith("Deployment started");
        assertThat(ended.status()).isEqualTo(EnvironmentStatus.ACTIVE);
        assertThat(ended.lastDeployment().deploymentType()).isEqualTo(DeploymentType.CREATE);
        assertThat(ended.lastDeployment().deploymentId())
                .isEqualTo(begun.lastDeployment().deploymentId());
    }

    @Test
    void anEnvironmentUnderDeploymentCanBeNeitherDeletedNorUpdated() {
        var id = setting.environment(owner, project, "studio");
        InWorld.assertRefused("ValidationException", "CREATING", () -> delete(id));
        InWorld.assertRefused("ConflictException", "CREATING", () -> rename(id, "other"));
        world.later(HOUR);
        rename(id, "other");
        InWorld.assertRefused("ValidationException", "UPDATING", () -> delete(id));
        world.later(HOUR);
        delete(id);
        InWorld.assertRefused("ValidationException", "DELETING", () -> delete(id));
        InWorld.assertRefused("ConflictException", "DELETING", () -> rename(id, "studio"));
    }

    @Test
    void anUpdateChangesWhatItSaysAndIsADeployment() {
        var id = active("studio");
        owner.client()
                .updateEnvironment(update -> update.domainIdentifier(setting.domain())
                        .identifier(id)
                        .name("laboratory")
                        .description("For experiments")
                        .glossaryTerms("term1"));
        assertThat(environment(id).status()).isEqualTo(EnvironmentStatus.UPDATING);
        world.later(HOUR);
        var updated = environment(id);
        assertThat(updated.status()).isEqualTo(EnvironmentStatus.ACTIVE);
        assertThat(updated.lastDeployment().deploymentType()).isEqualTo(DeploymentType.UPDATE);
        assertThat(updated.name()).isEqualTo("laboratory");
        assertThat(updated.description()).isEqualTo("For experiments");
        assertThat(updated.glossaryTerms()).containsExactly("term1");
    }

    @Test
    void anUpdateRefusesATakenNameAndFixedParameters() {
        var id = active("studio");
        active("other");
        InWorld.assertRefused("ConflictException", "already exists within this project", () -> rename(id, "other"));
        InWorld.assertRefused(
                "ValidationException",
                "vpcId",
                () -> owner.client()
                        .updateEnvironment(update -> update.domainIdentifier(setting.domain())
                                .identifier(id)
                                .userParameters(Setting.parameter("vpcId", "vpc-2"))));
        InWorld.assertRefused(
                "ValidationException",
                "blueprintVersion",
                () -> owner.client()
                        .updateEnvironment(update -> update.domainIdentifier(setting.domain())
                                .identifier(id)
                                .blueprintVersion("2")));
        assertThat(environment(id).status()).isEqualTo(EnvironmentStatus.ACTIVE);
    }

    @Test
    void aDeletedEnvironmentIsGoneWithWhatItHadAndSaysSo() {
        var id = active("studio");
        delete(id);
        assertThat(environment(id).status()).isEqualTo(EnvironmentStatus.DELETING);
        assertThat(environment(id).lastDeployment().deploymentType()).isEqualTo(DeploymentType.DELETE);
        assertRole(id, true);
        world.later(HOUR);

        InWorld.assertRefused("ValidationException", "deleted", () -> environment(id));
        InWorld.assertRefused("ValidationException", "deleted", () -> delete(id));
        assertThat(owner.client()
                        .listEnvironments(
                                list -> list.domainIdentifier(setting.domain()).projectIdentifier(project))
                        .items())
                .isEmpty();
        assertRole(id, false);
        assertThat(active("studio")).isNotEqualTo(id);
    }

    @Test
    void onlyWorkersOfTheProjectUpdateAndDelete() {
        var id = active("studio");
        var stranger = setting.actor("stranger");
        InWorld.assertDenied(() -> stranger.client()
                .deleteEnvironment(
                        delete -> delete.domainIdentifier(setting.domain()).identifier(id)));
        InWorld.assertDenied(() -> stranger.client()
                .updateEnvironment(update ->
                        update.domainIdentifier(setting.domain()).identifier(id).name("mine")));
        InWorld.assertDenied(() -> rename("nothing", "here"));
        InWorld.assertRefused("ResourceNotFoundException", "nothing", () -> delete("nothing"));
    }

    @Test
    void aFailedCreationSaysWhyAndCanBeDeletedAndMadeAgain() {
        fail("CREATE", "500", "The subnet has no free addresses");
        var id = setting.environment(owner, project, "studio");
        world.later(HOUR);
        var failed = environment(id);
        assertThat(failed.status()).isEqualTo(EnvironmentStatus.CREATE_FAILED);
        assertThat(failed.lastDeployment().failureReason().code()).isEqualTo("500");
        assertThat(failed.lastDeployment().failureReason().message()).isEqualTo("The subnet has no free addresses");
        assertThat(failed.lastDeployment().messages()).last().asString().contains("no free addresses");
        assertThat(failed.provisionedResources()).isEmpty();
        assertRole(id, false);

        InWorld.assertRefused(
                "ConflictException", "already exists", () -> setting.environment(owner, project, "studio"));
        delete(id);
        world.later(HOUR);
        assertThat(environment(active("studio")).status()).isEqualTo(EnvironmentStatus.ACTIVE);
    }

    @Test
    void aDeletionThatFailsKeepsEverythingAndCanBeTriedAgain() {
        var id = active("studio");
        fail("DELETE", "408", "Timed out");
        delete(id);
        world.later(HOUR);
        var failed = environment(id);
        assertThat(failed.status()).isEqualTo(EnvironmentStatus.DELETE_FAILED);
        assertThat(failed.lastDeployment().failureReason().code()).isEqualTo("408");
        assertRole(id, true);
        delete(id);
        world.later(HOUR);
        InWorld.assertRefused("ValidationException", "deleted", () -> environment(id));
    }

    @Test
    void anUpdateThatFailsCanBeTriedAgain() {
        var id = active("studio");
        fail("UPDATE", "500", "No");
        rename(id, "laboratory");
        world.later(HOUR);
        assertThat(environment(id).status()).isEqualTo(EnvironmentStatus.UPDATE_FAILED);
        rename(id, "laboratory");
        world.later(HOUR);
        assertThat(environment(id).status()).isEqualTo(EnvironmentStatus.ACTIVE);
    }

    @Test
    void plannedFailuresMeetOnlyTheEnvironmentTheyName() {
        world.standin().deploymentFailures().plan(new Failure("CREATE", "unlucky", "408", "Timed out", 2));
        var lucky = active("lucky");
        var unlucky = active("unlucky");
        assertThat(environment(lucky).status()).isEqualTo(EnvironmentStatus.ACTIVE);
        assertThat(environment(unlucky).status()).isEqualTo(EnvironmentStatus.CREATE_FAILED);
        var other = setting.project("Other", owner);
        assertThat(create(other, "unlucky").status()).isEqualTo(EnvironmentStatus.CREATE_FAILED);
        var third = setting.project("Third", owner);
        assertThat(create(third, "unlucky").status()).isEqualTo(EnvironmentStatus.ACTIVE);
    }

    @Test
    void grantsTargetsAndSharesGoWithTheirEnvironmentAndNothingElse() {
        var sharing = Sharing.in(setting);
        world.later(HOUR);
        var grant = sharing.grant();
        var otherEnvironment = setting.environment(sharing.builder, sharing.building, "other");
        world.later(HOUR);
        var kept = setting.grant(sharing.builder, otherEnvironment, sharing.listing);
        assertThat(sharing.isShared()).isTrue();

        sharing.builder
                .client()
                .deleteEnvironment(
                        delete -> delete.domainIdentifier(setting.domain()).identifier(sharing.environment));
        InWorld.assertRefused("ConflictException", "being deleted", sharing::grant);
        world.later(HOUR);

        assertThat(sharing.tags()).containsOnlyKeys("sagemaker:shared-with:" + otherEnvironment);
        InWorld.assertRefused("ResourceNotFoundException", grant, () -> sharing.grant(grant));
        assertThat(sharing.grant(kept).environmentId()).isEqualTo(otherEnvironment);
        InWorld.assertRefused(
                "ValidationException",
                "deleted",
                () -> sharing.builder
                        .client()
                        .listSubscriptionTargets(list ->
                                list.domainIdentifier(setting.domain()).environmentIdentifier(sharing.environment)));
    }

    static Stream<Arguments> wrongParameters() {
        return Stream.of(
                Arguments.of(Setting.parameter("sagemakerDomainAuthMode", "Password"), "IAM, SSO"),
                Arguments.of(Setting.parameter("sagemakerDomainNetworkType", "Everywhere"), "VpcOnly"),
                Arguments.of(Setting.parameter("colour", "blue"), "colour"),
                Arguments.of(Setting.parameter("subnetIds", ""), "subnetIds"));
    }

    @ParameterizedTest
    @MethodSource("wrongParameters")
    void wrongParametersAreRefusedBeforeAnythingIsMade(EnvironmentParameter wrong, String expected) {
        setting.enableSageMaker();
        var profile = setting.environmentProfile(owner, project);
        InWorld.assertRefused(
                "ValidationException",
                expected,
                () -> owner.client()
                        .createEnvironment(create -> create.domainIdentifier(setting.domain())
                                .name("studio")
                                .projectIdentifier(project)
                                .environmentProfileIdentifier(profile)
                                .userParameters(wrong)));
        assertThat(owner.client()
                        .listEnvironments(
                                list -> list.domainIdentifier(setting.domain()).projectIdentifier(project))
                        .items())
                .isEmpty();
    }

    @Test
    void aProfileIsUpdatedByItsProjectAndDeletedWhenNobodyUsesIt() {
        var id = active("studio");
        var profile = environment(id).environmentProfileId();
        owner.client()
                .updateEnvironmentProfile(update -> update.domainIdentifier(setting.domain())
                        .identifier(profile)
                        .name("Laboratory")
                        .userParameters(Setting.parameter("vpcId", "vpc-9")));
        var updated = owner.client()
                .getEnvironmentProfile(
                        get -> get.domainIdentifier(setting.domain()).identifier(profile));
        assertThat(updated.name()).isEqualTo("Laboratory");
        assertThat(updated.userParameters())
                .filteredOn(parameter -> parameter.keyName().equals("vpcId"))
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.defaultValue()).isEqualTo("vpc-9"));
        InWorld.assertRefused(
                "ValidationException",
                "not enabled",
                () -> owner.client()
                        .updateEnvironmentProfile(update -> update.domainIdentifier(setting.domain())
                                .identifier(profile)
                                .awsAccountRegion("us-west-2")));
        InWorld.assertDenied(() -> deleteProfile(setting.actor("stranger"), profile));

        InWorld.assertRefused("ValidationException", "used by", () -> deleteProfile(owner, profile));
        delete(id);
        world.later(HOUR);
        deleteProfile(owner, profile);
        InWorld.assertRefused("ResourceNotFoundException", profile, () -> deleteProfile(owner, profile));
    }

    private void deleteProfile(Actor actor, String profile) {
        actor.client()
                .deleteEnvironmentProfile(
                        delete -> delete.domainIdentifier(setting.domain()).identifier(profile));
    }

    private void fail(String type, String code, String message) {
        world.standin().deploymentFailures().plan(new Failure(type, null, code, message, 1));
    }

    private String active(String name) {
        var id = setting.environment(owner, project, name);
        world.later(HOUR);
        return id;
    }

    private GetEnvironmentResponse create(String inProject, String name) {
        var id = setting.environment(owner, inProject, name);
        world.later(HOUR);
        return environment(id);
    }

    private GetEnvironmentResponse environment(String id) {
        return owner.client()
                .getEnvironment(get -> get.domainIdentifier(setting.domain()).identifier(id));
    }

    private void rename(String id, String name) {
        owner.client()
                .updateEnvironment(update ->
                        update.domainIdentifier(setting.domain()).identifier(id).name(name));
    }

    private void delete(String id) {
        owner.client()
                .deleteEnvironment(
                        delete -> delete.domainIdentifier(setting.domain()).identifier(id));
    }

    private static void assertRole(String environment, boolean exists) {
        try (var iam = world.iam()) {
            var name = "datazone_usr_" + environment;
            if (exists) {
                assertThat(iam.getRole(get -> get.roleName(name)).role().roleName())
                        .isEqualTo(name);
            } else {
                assertThatThrownBy(() -> iam.getRole(get -> get.roleName(name)))
                        .isInstanceOf(NoSuchEntityException.class);
            }
        }
    }
}
