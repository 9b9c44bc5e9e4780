package dev.awsstandin.datazone.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.Sharing;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.DeploymentStatus;
import software.amazon.awssdk.services.datazone.model.DeploymentType;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;

/** What happens to an environment from its order to its end. */
class EnvironmentLifeTest extends WithDeployments {

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
}
