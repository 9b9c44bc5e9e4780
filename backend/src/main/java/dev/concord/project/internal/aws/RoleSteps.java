package dev.concord.project.internal.aws;

import dev.concord.aws.ConcordRoles;
import dev.concord.outbox.Journal;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.project.CreationStep;
import dev.concord.project.ProjectCreation;
import dev.concord.project.internal.CreationProgress;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The steps of a creation that are about the project's role. */
@Component
class RoleSteps {
    private final RoleCalls roles;
    private final UserProfileCalls profiles;
    private final ConcordRoles concord;
    private final CreationProgress progress;
    private final Journal journal;

    RoleSteps(
            RoleCalls roles,
            UserProfileCalls profiles,
            ConcordRoles concord,
            CreationProgress progress,
            Journal journal) {
        this.roles = roles;
        this.profiles = profiles;
        this.concord = concord;
        this.progress = progress;
        this.journal = journal;
    }

    /** Takes over the role when an earlier call made it; never one that somebody else made. */
    Optional<Outcome> role(OutboxRow row, ProjectCreation creation) {
        var as = concord.bootstrap(row.actor());
        var id = creation.id();
        var found = roles.find(as, creation.roleName());
        if (found.isEmpty()) {
            journal.send(
                    row,
                    creation.project(),
                    () -> roles.create(
                            as, creation.roleName(), id.toString(), "Concord in the project " + creation.name()),
                    made -> progress.roleMade(id, made.id()));
            return Optional.empty();
        }
        if (!found.get().creation().equals(id.toString())) {
            return Optional.of(new Outcome.Hopeless(
                    "There is a role %s that Concord did not make for this".formatted(creation.roleName())));
        }
        progress.roleMade(id, found.get().arn());
        return Optional.empty();
    }

    Optional<Outcome> profile(OutboxRow row, ProjectCreation creation) {
        var arn = Objects.requireNonNull(creation.roleArn());
        journal.send(
                row,
                creation.project(),
                () -> profiles.create(concord.bootstrap(row.actor()), arn, row.token()),
                made -> progress.profileMade(creation.id(), made.id()));
        return Optional.empty();
    }

    Optional<Outcome> policy(OutboxRow row, ProjectCreation creation) {
        var project = Objects.requireNonNull(creation.project());
        journal.send(
                row,
                project,
                () -> roles.putPolicy(concord.bootstrap(row.actor()), creation.roleName(), project.value()),
                made -> progress.did(creation.id(), CreationStep.POLICY));
        return Optional.empty();
    }
}
