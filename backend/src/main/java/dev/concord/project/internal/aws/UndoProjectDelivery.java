package dev.concord.project.internal.aws;

import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.project.CreationId;
import dev.concord.project.ProjectCreation;
import dev.concord.project.internal.CreationProgress;
import dev.concord.project.internal.ProjectChange;
import dev.concord.project.internal.aws.UserProfileCalls.Profile;
import dev.concord.shared.ProjectId;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes away what a creation made and nothing else: the project, then the role's profile, its policy, the role. */
@Component
class UndoProjectDelivery implements Delivery {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final CreationProgress progress;
    private final ProjectSteps steps;
    private final ProjectChangeCalls projects;
    private final UserProfileCalls profiles;
    private final RoleCalls roles;
    private final ConcordRoles concord;
    private final Journal journal;

    UndoProjectDelivery(
            CreationProgress progress,
            ProjectSteps steps,
            ProjectChangeCalls projects,
            UserProfileCalls profiles,
            RoleCalls roles,
            ConcordRoles concord,
            Journal journal) {
        this.progress = progress;
        this.steps = steps;
        this.projects = projects;
        this.profiles = profiles;
        this.roles = roles;
        this.concord = concord;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return ProjectChange.UNDO_PROJECT;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var creation = progress.of(new CreationId(row.reference()));
        if (creation.kind() == ProjectCreation.Kind.CREATE) {
            var stopped = withoutProject(row, creation);
            if (stopped.isPresent()) {
                return stopped.get();
            }
        }
        withoutRole(row, creation);
        return new Outcome.Done(() -> progress.undone(creation.id()));
    }

    private Optional<Outcome> withoutProject(OutboxRow row, ProjectCreation creation) {
        var found = steps.find(row, creation);
        if (found.isEmpty()) {
            return steps.mayAppear(creation) ? Optional.of(new Outcome.NotYet(LOOK_AGAIN)) : Optional.empty();
        }
        var project = found.get();
        var status = projects.status(concord.bootstrap(row.actor()), project);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        if (!status.get().equals("DELETING")) {
            var as = owner(row, creation, project);
            journal.send(row, project, () -> projects.delete(as, project), made -> {});
        }
        return Optional.of(new Outcome.NotYet(LOOK_AGAIN));
    }

    /** Concord's set-up role while it has not left, the project's own role after that. */
    private Principal owner(OutboxRow row, ProjectCreation creation, ProjectId project) {
        return belongs(row, project)
                ? concord.bootstrap(row.actor())
                : new Principal(Objects.requireNonNull(creation.roleArn()), row.actor());
    }

    private boolean belongs(OutboxRow row, ProjectId project) {
        var bootstrap = concord.bootstrap(row.actor());
        return projects.belongs(bootstrap, profiles.own(bootstrap), project);
    }

    /** A role of that name that Concord did not make for this stays as it is, and so does its profile. */
    private void withoutRole(OutboxRow row, ProjectCreation creation) {
        var as = concord.bootstrap(row.actor());
        var name = creation.roleName();
        var ours = roles.find(as, name)
                .filter(role -> role.creation().equals(creation.id().toString()));
        if (ours.isEmpty()) {
            return;
        }
        var arn = ours.get().arn();
        if (profiles.find(as, arn).filter(Profile::active).isPresent()) {
            journal.send(row, creation.project(), () -> profiles.deactivate(as, arn), made -> {});
        }
        if (roles.hasPolicy(as, name)) {
            journal.send(row, creation.project(), () -> roles.deletePolicy(as, name), made -> {});
        }
        journal.send(row, creation.project(), () -> roles.delete(as, name), made -> {});
    }

    @Override
    public void failed(OutboxRow row, String why) {
        progress.failed(new CreationId(row.reference()), why);
    }

    @Override
    public void tryingAgain(OutboxRow row) {
        progress.tryingAgain(new CreationId(row.reference()));
    }
}
