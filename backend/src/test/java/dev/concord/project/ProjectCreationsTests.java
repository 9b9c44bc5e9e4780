package dev.concord.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.DurableWorkRests;
import dev.concord.People;
import dev.concord.SampleData;
import dev.concord.ServiceTest;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.identity.Designation;
import dev.concord.project.ProjectCreation.State;
import dev.concord.project.internal.CreationProgress;
import dev.concord.shared.Invalid;
import dev.concord.shared.Missing;
import dev.concord.shared.NotAllowed;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServiceTest
@ExtendWith(DurableWorkRests.class)
class ProjectCreationsTests {
    private final CreationId id = new CreationId(UUID.randomUUID());
    private final String name = "Project " + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    ProjectCreations creations;

    @Autowired
    CreationProgress progress;

    @Autowired
    Projects projects;

    @Autowired
    Directory directory;

    @Autowired
    Memberships memberships;

    @Autowired
    AuditTrail trail;

    @Autowired
    DSLContext db;

    @Autowired
    SampleData sample;

    @BeforeEach
    void someProjects() {
        sample.projects();
    }

    @AfterEach
    void signOut() {
        People.signOut();
    }

    @Test
    void anybodyAsksForAProjectAndPressingTwiceAsksOnce() {
        People.INES.signIn();
        creations.ask(id, facts(name));
        creations.ask(id, facts(name));
        assertThat(creations.get(id).state()).isEqualTo(State.CREATING);
        assertThat(creations.open()).extracting(ProjectCreation::id).containsOnlyOnce(id);
    }

    @Test
    void auditorsCreateNothing() {
        People.DANIEL.signIn();
        assertThatThrownBy(() -> creations.ask(id, facts(name))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aNameThatIsTakenIsRefusedWhileItIsOnItsWayAsWell() {
        People.INES.signIn();
        assertThatThrownBy(() -> creations.ask(id, facts("credit risk")))
                .hasMessage("There is a project called credit risk already");
        creations.ask(id, facts(name));
        assertThatThrownBy(() -> creations.ask(new CreationId(UUID.randomUUID()), facts(name)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anothersCreationIsNotThere() {
        People.INES.signIn();
        creations.ask(id, facts(name));
        People.OSKAR.signIn();
        assertThatThrownBy(() -> creations.get(id)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> creations.ask(id, facts(name))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> creations.undo(id)).isInstanceOf(Missing.class);
        assertThat(creations.open()).extracting(ProjectCreation::id).doesNotContain(id);
        People.DANIEL.signIn();
        assertThat(creations.get(id).askedByName()).isEqualTo("Ines Duarte");
        assertThatThrownBy(() -> creations.retry(id)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatFailedSaysWhyAndIsTriedAgainOrUndone() {
        People.INES.signIn();
        creations.ask(id, facts(name));
        assertThatThrownBy(() -> creations.undo(id)).hasMessageContaining("is being created");
        assertThatThrownBy(() -> creations.retry(id)).hasMessageContaining("Nothing failed");
        progress.failed(id, "CreateRole: LimitExceeded");
        assertThat(creations.get(id).failure()).isEqualTo("CreateRole: LimitExceeded");
        creations.undo(id);
        assertThat(creations.get(id).state()).isEqualTo(State.UNDOING);
        assertThatThrownBy(() -> creations.undo(id)).hasMessageContaining("is being undone");
        progress.undone(id);
        assertThat(creations.get(id).state()).isEqualTo(State.UNDONE);
        creations.ask(new CreationId(UUID.randomUUID()), facts(name));
    }

    @Test
    void whoAskedOwnsTheProjectOnceItIsComplete() {
        var project = new ProjectId(UUID.randomUUID().toString().substring(0, 12));
        People.INES.signIn();
        creations.ask(id, facts(name));
        progress.roleMade(id, "arn:aws:iam::447120983316:role/concord/project/" + id.roleName());
        progress.profileMade(id, "profile");
        progress.projectMade(id, project);
        progress.complete(id, observed(project));
        assertThat(creations.get(id).state()).isEqualTo(State.DONE);
        assertThat(projects.seen(project).riskTier()).isEqualTo(RiskTier.HIGH);
        assertThat(projects.seen(project).purpose()).isEqualTo("To score claims");
        assertThat(memberships.of(People.INES.id(), project)).contains(Designation.PROJECT_OWNER);
        assertThat(trail.of(project, Slice.first(10)).items())
                .extracting(AuditEntry::action)
                .containsExactly("created", "asked for a project");
        assertThat(trail.of(project, Slice.first(10)).items().getLast().rule()).isEqualTo("everybody-creates-projects");
    }

    @Test
    void whoIsNoAdminAnyMoreTouchesNoPreparation() {
        var foreign = new ProjectId(UUID.randomUUID().toString().substring(0, 12));
        directory.observed(List.of(), List.of(new SeenProject(foreign, name, "")));
        People.PRIYA.signIn();
        var prepared = creations.prepare(foreign);
        progress.failed(prepared, "AWS said no");
        People.PRIYA.signInWithoutGroups();
        assertThatThrownBy(() -> creations.undo(prepared)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> creations.retry(prepared)).isInstanceOf(NotAllowed.class);
        People.PRIYA.signIn();
        creations.undo(prepared);
        assertThat(creations.get(prepared).state()).isEqualTo(State.UNDOING);
    }

    @Test
    void anAdminPreparesAProjectThatWasMadeElsewhereOnce() {
        var foreign = new ProjectId(UUID.randomUUID().toString().substring(0, 12));
        directory.observed(List.of(), List.of(new SeenProject(foreign, name, "")));
        People.INES.signIn();
        assertThat(directory.notManaged()).extracting(SeenProject::id).contains(foreign);
        assertThatThrownBy(() -> creations.prepare(foreign)).isInstanceOf(NotAllowed.class);
        People.PRIYA.signIn();
        assertThatThrownBy(() -> creations.prepare(SampleData.CREDIT_RISK)).isInstanceOf(Missing.class);
        var prepared = creations.prepare(foreign);
        assertThat(creations.prepare(foreign)).isEqualTo(prepared);
        progress.roleMade(prepared, "arn:aws:iam::447120983316:role/concord/project/" + prepared.roleName());
        progress.prepared(prepared);
        assertThat(progress.awaited()).extracting(ProjectCreation::id).contains(prepared);
        progress.letIn(prepared);
        assertThat(projects.get(foreign).roleArn()).endsWith(prepared.roleName());
        assertThat(directory.notManaged()).extracting(SeenProject::id).doesNotContain(foreign);
    }

    @Test
    @Transactional
    void theUsualTimeOfAStepIsTheMedianOfThoseThatCameToTheirEnd() {
        db.execute("update project_creation set state = 'UNDONE'");
        People.INES.signIn();
        List.of(2, 4, 90).forEach(seconds -> lasted(seconds, State.DONE));
        lasted(1, State.FAILED);
        creations.ask(id, facts(name));
        progress.did(id, CreationStep.ROLE);
        assertThat(creations.usual(id))
                .isEqualTo(
                        Map.of(CreationStep.ROLE, Duration.ofSeconds(4), CreationStep.PROFILE, Duration.ofSeconds(8)));
    }

    private void lasted(int seconds, State state) {
        var made = new CreationId(UUID.randomUUID());
        creations.ask(made, facts(name + " " + seconds));
        finish(made, CreationStep.ROLE, seconds);
        finish(made, CreationStep.PROFILE, 3 * seconds);
        var failure = state == State.FAILED ? "AWS said no" : null;
        db.execute("""
                update project_creation
                set project_id = ?, role_arn = 'arn', role_profile = 'profile', state = ?, failure = ?
                where id = ?""", "project-" + seconds, state.name(), failure, made.value());
    }

    private void finish(CreationId made, CreationStep step, int afterSeconds) {
        progress.did(made, step);
        db.execute("""
                update project_creation_step step set done_at = asked_at + make_interval(secs => ?)
                from project_creation creation
                where creation.id = step.creation_id and creation.id = ? and step.step = ?""", afterSeconds, made.value(), step.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Slash/Dot",
                "Ümlaut",
                "a name that is longer than the sixty-four characters that it may have"
            })
    void refusesNamesThatDataZoneWouldRefuse(String wrong) {
        assertThatThrownBy(() -> new ProjectName(wrong)).isInstanceOf(Invalid.class);
    }

    private static ProjectFacts facts(String name) {
        return new ProjectFacts(new ProjectName(name), new Purpose("To score claims"), RiskTier.HIGH, null, List.of());
    }

    private ProjectObservation observed(ProjectId project) {
        return new ProjectObservation(
                project,
                name,
                "To score claims",
                null,
                List.of(),
                Designation.PROJECT_OWNER,
                List.of(SampleData.member(People.INES, Designation.PROJECT_OWNER)),
                List.of(),
                Instant.now());
    }
}
