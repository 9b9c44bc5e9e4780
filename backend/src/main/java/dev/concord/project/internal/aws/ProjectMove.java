package dev.concord.project.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import dev.concord.identity.Designation;
import dev.concord.outbox.Journal;
import dev.concord.outbox.OutboxRow;
import dev.concord.project.internal.aws.MemberCalls.Seat;
import dev.concord.project.internal.aws.ProjectChangeCalls.Words;
import dev.concord.shared.ProjectId;
import org.springframework.stereotype.Component;

/**
 * Moves a project into another unit. DataZone lets only an owner do it who may make projects there, so Concord's set-up role
 * is one for that long; each step looks first, so told again from the beginning it ends the same.
 */
@Component
class ProjectMove {
    private final ProjectChangeCalls projects;
    private final MemberCalls members;
    private final UserProfileCalls profiles;
    private final ConcordRoles concord;
    private final Journal journal;

    ProjectMove(
            ProjectChangeCalls projects,
            MemberCalls members,
            UserProfileCalls profiles,
            ConcordRoles concord,
            Journal journal) {
        this.projects = projects;
        this.members = members;
        this.profiles = profiles;
        this.concord = concord;
        this.journal = journal;
    }

    void into(String unit, OutboxRow row, Principal as, ProjectId project, Words words) {
        if (unit.equals(projects.unit(as, project))) {
            journal.send(row, project, () -> projects.update(as, project, words), made -> {});
            leave(row, as, project);
            return;
        }
        enter(row, as, project);
        try {
            var mover = concord.bootstrap(row.actor());
            journal.send(row, project, () -> projects.move(mover, project, words, unit), made -> {});
        } catch (AwsFailure refused) {
            leave(row, as, project);
            throw refused;
        }
        leave(row, as, project);
    }

    private void enter(OutboxRow row, Principal as, ProjectId project) {
        var seat = mover(row);
        if (!members.seats(as, project).contains(seat)) {
            journal.send(row, project, () -> members.add(as, project, seat), made -> {});
        }
    }

    private void leave(OutboxRow row, Principal as, ProjectId project) {
        var seat = mover(row);
        if (members.seats(as, project).contains(seat)) {
            journal.send(row, project, () -> members.remove(as, project, seat), made -> {});
        }
    }

    private Seat mover(OutboxRow row) {
        return new Seat(profiles.own(concord.bootstrap(row.actor())), false, Designation.PROJECT_OWNER);
    }
}
