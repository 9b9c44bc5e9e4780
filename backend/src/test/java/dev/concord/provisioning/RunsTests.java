package dev.concord.provisioning;

import static dev.concord.SampleData.CREDIT_RISK;
import static dev.concord.SampleData.CUSTOMER_RETENTION;
import static dev.concord.SampleEnvironments.form;
import static dev.concord.SampleEnvironments.newName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.People;
import dev.concord.audit.AuditTrail;
import dev.concord.catalog.AssetType;
import dev.concord.shared.Invalid;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.Slice;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunsTests extends WithRuns {

    @Autowired
    Environments environments;

    @Autowired
    AuditTrail trail;

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
        assertThat(trail.entries(name, Slice.first(10)).items())
                .extracting(entry -> entry.actor() + " " + entry.action())
                .containsExactly("ines let remove", "ines tried again", "ines let deploy");
    }
}
