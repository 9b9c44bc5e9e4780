package dev.concord.provisioning;

import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static dev.concord.SampleEnvironments.form;
import static dev.concord.SampleEnvironments.newName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.shared.Invalid;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.Refused;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProvisioningTests extends WithRuns {

    @Test
    void aRunBeginsWithItsStepsToDo() {
        var run = runs.get(deployed(newName("env")));
        assertThat(run.state()).isEqualTo(RunState.RUNNING);
        assertThat(run.steps()).extracting(RunStep::step).containsExactlyElementsOf(Step.of(RunKind.DEPLOY));
        assertThat(run.startedByName()).isEqualTo("Ines Duarte");
        assertThat(run.environmentId()).isNull();
    }

    @Test
    void twoClicksAtOnceBeginOneRun() {
        var name = newName("twice");
        var key = UUID.randomUUID();
        var clicks = IntStream.range(0, 8)
                .mapToObj(click -> CompletableFuture.supplyAsync(() -> {
                    People.INES.signIn();
                    return provisioning.deploy(CUSTOMER_RETENTION, profile, name, "", key);
                }))
                .toList();
        assertThat(clicks.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(runs.of(CUSTOMER_RETENTION).stream()
                        .filter(run -> run.environmentName().equals(name)))
                .hasSize(1);
    }

    @Test
    void aNameHasOneOpenRun() {
        var name = newName("env");
        var first = deployed(name);
        assertThatThrownBy(() -> deployed(name)).isInstanceOf(Refused.class).hasMessageContaining("not over yet");
        progress.failed(first, "AWS said no");
        assertThatThrownBy(() -> deployed(name)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesANameThatAnEnvironmentHas() {
        assertThatThrownBy(() -> deployed("retention-lab"))
                .hasMessageContaining("has an environment retention-lab already");
    }

    @Test
    void onlyThoseDeployWhoBuildInTheProject() {
        People.OSKAR.signIn();
        assertThatThrownBy(() -> deployed(newName("env"))).isInstanceOf(NotAllowed.class);
        People.PRIYA.signIn();
        assertThatThrownBy(() -> deployed(newName("env"))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void refusesAProfileThatTheProjectMayNotUse() {
        var own = places.made(new ProfileForm(
                newName("own"),
                "",
                SampleData.CREDIT_RISK,
                false,
                List.of(SampleData.CREDIT_RISK),
                "447120983316",
                "eu-west-1",
                form("any").parameters()));
        People.INES.signIn();
        assertThatThrownBy(() -> provisioning.deploy(CUSTOMER_RETENTION, own, newName("env"), "", UUID.randomUUID()))
                .isInstanceOf(Missing.class);
        People.TOMAS.signIn();
        assertThatThrownBy(() -> provisioning.deploy(CUSTOMER_RETENTION, own, newName("env"), "", UUID.randomUUID()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("can't be used for Customer Retention");
    }

    @Test
    void refusesANameThatDataZoneWouldNotTake() {
        assertThatThrownBy(() -> deployed("a/b")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> deployed(" ")).isInstanceOf(Invalid.class);
    }
}
