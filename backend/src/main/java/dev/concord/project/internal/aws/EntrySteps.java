package dev.concord.project.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.ConcordRoles;
import dev.concord.aws.Principal;
import dev.concord.identity.Designation;
import dev.concord.outbox.Journal;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.project.CreationStep;
import dev.concord.project.ProjectCreation;
import dev.concord.project.internal.CreationProgress;
import dev.concord.project.internal.aws.MemberCalls.Seat;
import dev.concord.shared.ProjectId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The steps of a creation that are about who belongs to the project. */
@Component
class EntrySteps {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** A new role cannot be assumed, or its policy not be used, for some seconds. */
    private static final Duration ROLE_IS_NEW = Duration.ofMinutes(1);

    private final MemberCalls members;
    private final UserProfileCalls profiles;
    private final ConcordRoles concord;
    private final CreationProgress progress;
    private final Journal journal;
    private final Clock clock;

    EntrySteps(
            MemberCalls members,
            UserProfileCalls profiles,
            ConcordRoles concord,
            CreationProgress progress,
            Journal journal,
            Clock clock) {
        this.members = members;
        this.profiles = profiles;
        this.concord = concord;
        this.progress = progress;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<Outcome> roleIn(OutboxRow row, ProjectCreation creation) {
        return in(row, creation, Objects.requireNonNull(creation.roleProfile()), CreationStep.ROLE_IN);
    }

    Optional<Outcome> personIn(OutboxRow row, ProjectCreation creation) {
        return in(row, creation, creation.askedBy().value(), CreationStep.PERSON_IN);
    }

    private Optional<Outcome> in(OutboxRow row, ProjectCreation creation, String profile, CreationStep step) {
        var as = concord.bootstrap(row.actor());
        var project = project(creation);
        var seat = owner(profile);
        if (members.seats(as, project).contains(seat)) {
            progress.did(creation.id(), step);
        } else {
            journal.send(row, project, () -> members.add(as, project, seat), made -> progress.did(creation.id(), step));
        }
        return Optional.empty();
    }

    /** Looks as the project's role: who has left can't look any more. */
    Optional<Outcome> creatorOut(OutboxRow row, ProjectCreation creation) {
        return patiently(creation, () -> {
            var as = concord.bootstrap(row.actor());
            var seat = owner(profiles.own(as));
            if (seats(row, creation).contains(seat)) {
                journal.send(
                        row,
                        project(creation),
                        () -> members.remove(as, project(creation), seat),
                        made -> progress.did(creation.id(), CreationStep.CREATOR_OUT));
            } else {
                progress.did(creation.id(), CreationStep.CREATOR_OUT);
            }
            return Optional.empty();
        });
    }

    Optional<Outcome> verified(OutboxRow row, ProjectCreation creation) {
        return patiently(creation, () -> {
            var wanted = List.of(
                    owner(Objects.requireNonNull(creation.roleProfile())),
                    owner(creation.askedBy().value()));
            var seen = seats(row, creation);
            if (seen.size() != wanted.size() || !seen.containsAll(wanted)) {
                return Optional.of(new Outcome.Hopeless(
                        "DataZone shows %d members; only you and Concord's role should belong to the project"
                                .formatted(seen.size())));
            }
            progress.did(creation.id(), CreationStep.VERIFIED);
            return Optional.empty();
        });
    }

    private List<Seat> seats(OutboxRow row, ProjectCreation creation) {
        var as = new Principal(Objects.requireNonNull(creation.roleArn()), row.actor());
        return members.seats(as, project(creation));
    }

    private Optional<Outcome> patiently(ProjectCreation creation, Supplier<Optional<Outcome>> step) {
        try {
            return step.get();
        } catch (AwsFailure failure) {
            var made = Objects.requireNonNull(creation.steps().get(CreationStep.ROLE));
            if (failure.kind() == AwsFailure.Kind.DENIED
                    && made.plus(ROLE_IS_NEW).isAfter(clock.instant())) {
                return Optional.of(new Outcome.NotYet(LOOK_AGAIN));
            }
            throw failure;
        }
    }

    private static Seat owner(String profile) {
        return new Seat(profile, false, Designation.PROJECT_OWNER);
    }

    private static ProjectId project(ProjectCreation creation) {
        return Objects.requireNonNull(creation.project());
    }
}
