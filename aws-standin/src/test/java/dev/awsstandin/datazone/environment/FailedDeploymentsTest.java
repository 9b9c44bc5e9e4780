package dev.awsstandin.datazone.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.environment.DeploymentFailures.Failure;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;

class FailedDeploymentsTest extends WithDeployments {

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
}
