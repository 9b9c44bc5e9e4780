package dev.concord.project.internal.aws;

import dev.concord.aws.Principal;
import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.project.ChangeId;
import dev.concord.project.MembershipChange;
import dev.concord.project.Projects;
import dev.concord.project.internal.MembershipProgress;
import dev.concord.project.internal.ProjectChange;
import dev.concord.project.internal.aws.MemberCalls.Seat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives a member the wanted place in DataZone: out of another one first, then in; looks each time where it stands. */
@Component
class ChangeMemberDelivery implements Delivery {
    private final MemberCalls members;
    private final UserProfileCalls profiles;
    private final MembershipProgress progress;
    private final Projects projects;
    private final Journal journal;

    ChangeMemberDelivery(
            MemberCalls members,
            UserProfileCalls profiles,
            MembershipProgress progress,
            Projects projects,
            Journal journal) {
        this.members = members;
        this.profiles = profiles;
        this.progress = progress;
        this.projects = projects;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return ProjectChange.CHANGE_MEMBER;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var change = progress.of(new ChangeId(row.reference()));
        var as = new Principal(projects.get(change.project()).roleArn(), row.actor());
        var seats = members.seats(as, change.project());
        var now = seats.stream().filter(seat -> isOf(seat, change.member())).findFirst();
        if (now.map(Seat::designation).orElse(null) != change.wanted()) {
            if (leavesNoOwner(as, seats, now)) {
                return new Outcome.Hopeless("This is the last owner now; make somebody else an owner first");
            }
            now.ifPresent(seat ->
                    journal.send(row, change.project(), () -> members.remove(as, change.project(), seat), made -> {}));
            enter(row, change, as);
        }
        return new Outcome.Done(() -> progress.confirmed(change.id()));
    }

    private void enter(OutboxRow row, MembershipChange change, Principal as) {
        if (change.wanted() != null) {
            var seat = new Seat(
                    change.member().value(),
                    change.member() instanceof MemberId.OfGroup,
                    Objects.requireNonNull(change.wanted()));
            journal.send(row, change.project(), () -> members.add(as, change.project(), seat), made -> {});
        }
    }

    /** Concord's own role does not count as an owner: somebody must be left to decide. */
    private boolean leavesNoOwner(Principal as, List<Seat> seats, Optional<Seat> leaving) {
        if (leaving.filter(seat -> seat.designation() == Designation.PROJECT_OWNER)
                .isEmpty()) {
            return false;
        }
        var own = profiles.own(as);
        return seats.stream()
                .filter(seat -> seat.designation() == Designation.PROJECT_OWNER)
                .filter(seat -> !seat.equals(leaving.get()))
                .allMatch(seat -> seat.id().equals(own));
    }

    private static boolean isOf(Seat seat, MemberId member) {
        return seat.id().equals(member.value()) && seat.group() == member instanceof MemberId.OfGroup;
    }

    @Override
    public void failed(OutboxRow row, String why) {
        progress.failed(new ChangeId(row.reference()), why);
    }

    @Override
    public void tryingAgain(OutboxRow row) {
        progress.failed(new ChangeId(row.reference()), null);
    }
}
