package dev.concord.project.internal.aws;

import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import dev.concord.outbox.Journal;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.project.CreationStep;
import dev.concord.project.ProjectCreation;
import dev.concord.project.internal.CreationProgress;
import dev.concord.project.internal.aws.ProjectChangeCalls.Words;
import dev.concord.shared.ProjectId;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The steps of a creation that are about the project itself. */
@Component
class ProjectSteps {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** A call that got no answer may still make a project for this long. */
    private static final Duration MAY_APPEAR = Duration.ofSeconds(15);

    private final ProjectChangeCalls projects;
    private final UserProfileCalls profiles;
    private final ConcordRoles concord;
    private final CreationProgress progress;
    private final Journal journal;
    private final Clock clock;

    ProjectSteps(
            ProjectChangeCalls projects,
            UserProfileCalls profiles,
            ConcordRoles concord,
            CreationProgress progress,
            Journal journal,
            Clock clock) {
        this.projects = projects;
        this.profiles = profiles;
        this.concord = concord;
        this.progress = progress;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<Outcome> project(OutboxRow row, ProjectCreation creation) {
        var found = find(row, creation);
        if (found.isPresent()) {
            progress.projectMade(creation.id(), found.get());
            return Optional.empty();
        }
        if (mayAppear(creation)) {
            return Optional.of(new Outcome.NotYet(LOOK_AGAIN));
        }
        progress.projectSent(creation.id());
        var words = new Words(creation.name(), creation.purpose() + mark(creation), creation.glossaryTerms());
        journal.send(
                row,
                (ProjectId) null,
                () -> projects.create(concord.bootstrap(row.actor()), words, creation.domainUnit()),
                made -> progress.projectMade(creation.id(), new ProjectId(made.id())));
        return Optional.empty();
    }

    /** The project that was made for this creation, known or found by its mark. */
    Optional<ProjectId> find(OutboxRow row, ProjectCreation creation) {
        if (creation.project() != null) {
            return Optional.of(creation.project());
        }
        var as = concord.bootstrap(row.actor());
        return projects.findMarked(as, profiles.own(as), mark(creation));
    }

    /** A call that went out may have made a project that nothing shows yet. */
    boolean mayAppear(ProjectCreation creation) {
        var sent = creation.projectSentAt();
        return sent != null && sent.plus(MAY_APPEAR).isAfter(clock.instant());
    }

    /** The description is the person's own words from now on. */
    Optional<Outcome> markOff(OutboxRow row, ProjectCreation creation) {
        var project = Objects.requireNonNull(creation.project());
        var as = new Principal(Objects.requireNonNull(creation.roleArn()), row.actor());
        var words = new Words(creation.name(), creation.purpose(), creation.glossaryTerms());
        journal.send(
                row,
                project,
                () -> projects.update(as, project, words),
                made -> progress.did(creation.id(), CreationStep.MARK_OFF));
        return Optional.empty();
    }

    private static String mark(ProjectCreation creation) {
        return " [concord %s]".formatted(creation.id());
    }
}
