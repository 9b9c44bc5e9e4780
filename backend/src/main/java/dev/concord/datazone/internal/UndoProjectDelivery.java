package dev.concord.datazone.internal;

import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import dev.concord.datazone.internal.aws.ProjectChangeCalls;
import dev.concord.datazone.internal.aws.RoleCalls;
import dev.concord.datazone.internal.aws.UserProfileCalls;
import dev.concord.datazone.internal.aws.UserProfileCalls.Profile;
import dev.concord.identity.CreationId;
import dev.concord.identity.CreationProgress;
import dev.concord.identity.ProjectCreation;
import dev.concord.identity.ProjectId;
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
        return Kind.UNDO_PROJECT;
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
        var bootstrap = concord.bootstrap(row.actor());
        return projects.belongs(bootstrap, profiles.own(bootstrap), project)
                ? bootstrap
                : new Principal(Objects.requireNonNull(creation.roleArn()), row.actor());
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
