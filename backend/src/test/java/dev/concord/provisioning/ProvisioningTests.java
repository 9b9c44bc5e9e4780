package dev.concord.provisioning;

import static dev.concord.SampleData.CREDIT_RISK;
import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static dev.concord.SampleEnvironments.form;
import static dev.concord.SampleEnvironments.newName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.SampleEnvironments;
import dev.concord.ServiceTest;
import dev.concord.audit.AuditTrail;
import dev.concord.catalog.AssetType;
import dev.concord.shared.Invalid;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.Refused;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class ProvisioningTests {
    @Autowired
    Provisioning provisioning;

    @Autowired
    Runs runs;

    @Autowired
    RunProgress progress;

    @Autowired
    Environments environments;

    @Autowired
    AuditTrail trail;

    @Autowired
    SampleData sample;

    @Autowired
    SampleEnvironments places;

    ProfileId profile;

    @BeforeEach
    void profile() {
        sample.projects();
        places.blueprint();
        profile = places.made(form(newName("lab")));
        People.INES.signIn();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

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
    void manyRunsOfOthersHideNoneOfOnesOwn() {
        var own = deployed(newName("own"));
        var elsewhere = places.made(form(newName("lab"), CREDIT_RISK));
        People.OSKAR.signIn();
        var others = IntStream.range(0, 51)
                .mapToObj(many -> provisioning.deploy(CREDIT_RISK, elsewhere, newName("env"), "", UUID.randomUUID()))
                .toList();
        People.INES.signIn();
        assertThat(runs.open()).extracting(Run::id).contains(own);
        assertThat(runs.open()).extracting(Run::project).doesNotContain(CREDIT_RISK);
        others.forEach(progress::finished);
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

    @Test
    void anotherAttemptRemovesWhatCannotBeUsedFirst() {
        var id = deployed(newName("env"));
        failAt(id, Step.PROVISION, "env-1", true);
        provisioning.retry(id);
        var run = runs.get(id);
        assertThat(run.state()).isEqualTo(RunState.RUNNING);
        assertThat(run.failedEnvironment()).isEqualTo("env-1");
        assertThat(run.environmentId()).isNull();
        assertThat(run.steps()).extracting(RunStep::step).startsWith(Step.CHECK, Step.CLEAR, Step.CREATE);
        assertThat(run.steps()).extracting(RunStep::state).containsOnly(RunStep.State.TODO);
    }

    @Test
    void aStepThatOnlyDidNotGoThroughGoesOnWhereItWas() {
        var id = deployed(newName("env"));
        failAt(id, Step.PROVISION, "env-2", false);
        provisioning.retry(id);
        var run = runs.get(id);
        assertThat(run.environmentId()).isEqualTo("env-2");
        assertThat(run.step(Step.CLEAR)).isEmpty();
        assertThat(run.step(Step.CREATE).orElseThrow().state()).isEqualTo(RunStep.State.DONE);
        assertThat(run.step(Step.PROVISION).orElseThrow().state()).isEqualTo(RunStep.State.TODO);
    }

    @Test
    void aRunThatHasNotFailedIsNeitherTriedAgainNorRemoved() {
        var id = deployed(newName("env"));
        assertThatThrownBy(() -> provisioning.retry(id)).hasMessageContaining("has not failed");
        assertThatThrownBy(() -> provisioning.remove(id)).hasMessageContaining("has not failed");
    }

    @Test
    void aRemovedRunLetsItsNameGo() {
        var name = newName("env");
        var id = deployed(name);
        failAt(id, Step.PROVISION, "env-3", true);
        provisioning.remove(id);
        assertThat(runs.get(id).state()).isEqualTo(RunState.REMOVING);
        progress.begin(id, Step.REMOVE);
        progress.done(id, Step.REMOVE, "");
        progress.finished(id);
        assertThat(runs.get(id).state()).isEqualTo(RunState.REMOVED);
        deployed(name);
    }

    @Test
    void retiringTakesTheNameAndAnOwner() {
        assertThatThrownBy(() -> provisioning.retire("environment1", "retention-lab"))
                .isInstanceOf(NotAllowed.class);
        People.OSKAR.signIn();
        assertThatThrownBy(() -> provisioning.retire("environment1", "retention-lab"))
                .isInstanceOf(Missing.class);
        People.TOMAS.signIn();
        assertThatThrownBy(() -> provisioning.retire("environment1", "retention"))
                .isInstanceOf(Invalid.class);
        var run = runs.get(provisioning.retire("environment1", "retention-lab"));
        assertThat(run.kind()).isEqualTo(RunKind.RETIRE);
        assertThat(environments.retiring("environment1")).isTrue();
        assertThat(environments.placeFor(CUSTOMER_RETENTION, AssetType.MODEL_PACKAGE_GROUP))
                .as("nothing is granted there any more")
                .isEmpty();
        assertThatThrownBy(() -> provisioning.retire("environment1", "retention-lab"))
                .hasMessageContaining("not over yet");
        progress.begin(run.id(), Step.GRANTS);
        Step.of(RunKind.RETIRE).forEach(step -> {
            progress.begin(run.id(), step);
            progress.done(run.id(), step, "");
        });
        progress.finished(run.id());
        assertThat(environments.retiring("environment1")).isFalse();
    }

    @Test
    void aStrangerSeesNoRun() {
        var id = deployed(newName("env"));
        People.OSKAR.signIn();
        assertThatThrownBy(() -> runs.get(id)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> runs.of(CUSTOMER_RETENTION)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> provisioning.retry(id)).isInstanceOf(Missing.class);
        assertThat(runs.open()).isEmpty();
        People.DANIEL.signIn();
        assertThat(runs.get(id).id()).isEqualTo(id);
        assertThatThrownBy(() -> provisioning.remove(id)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatDataZoneSaidIsToldOnce() {
        var id = deployed(newName("env"));
        progress.begin(id, Step.PROVISION);
        progress.said(id, Step.PROVISION, "DataZone", List.of("Deployment started"));
        progress.said(id, Step.PROVISION, "DataZone", List.of("Deployment started", "Creating roles"));
        progress.said(id, Step.PROVISION, "DataZone", List.of("Deployment started", "Creating roles"));
        assertThat(runs.get(id).events())
                .filteredOn(event -> event.source().equals("DataZone"))
                .extracting(RunEvent::message)
                .containsExactly("Creating roles", "Deployment started");
    }

    @Test
    void theUsualTimeIsKnownOnceARunIsDone() {
        var first = deployed(newName("env"));
        Step.of(RunKind.DEPLOY).forEach(step -> {
            progress.begin(first, step);
            progress.done(first, step, "");
        });
        progress.finished(first);
        var next = runs.get(deployed(newName("env")));
        assertThat(next.usual()).hasValueSatisfying(usual -> assertThat(usual).isLessThan(Duration.ofMinutes(1)));
        assertThat(next.steps()).extracting(RunStep::usual).doesNotContainNull();
    }

    @Test
    void everyDecisionIsInTheTrail() {
        var name = newName("traced");
        var id = deployed(name);
        failAt(id, Step.PROVISION, "env-4", true);
        provisioning.retry(id);
        progress.failed(id, "again");
        provisioning.remove(id);
        People.DANIEL.signIn();
        assertThat(trail.entries(name, 0, 10).items())
                .extracting(entry -> entry.actor() + " " + entry.action())
                .containsExactly("ines let remove", "ines tried again", "ines let deploy");
    }

    private RunId deployed(String name) {
        return provisioning.deploy(CUSTOMER_RETENTION, profile, name, "To try it", UUID.randomUUID());
    }

    private void failAt(RunId id, Step failing, String environment, boolean spoiled) {
        for (var step : Step.of(RunKind.DEPLOY)) {
            progress.begin(id, step);
            if (step == failing) {
                break;
            }
            progress.done(id, step, "");
        }
        progress.environment(id, environment);
        if (spoiled) {
            progress.spoiled(id);
        }
        progress.failed(id, "AWS said no");
    }
}
