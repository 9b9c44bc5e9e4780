package dev.concord.project.internal.aws;

import dev.concord.aws.Answer;
import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.identity.Designation;
import dev.concord.shared.ProjectId;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.Member;
import software.amazon.awssdk.services.datazone.model.ProjectMember;

/** Who belongs to a project, and changing that. Neither adding nor removing has a token: look first. */
@Component
public class MemberCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    MemberCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** Somebody's place in a project: the id is a user profile's, or a group profile's. */
    public record Seat(String id, boolean group, Designation designation) {}

    /** Everybody in the project, Concord's own role included. */
    public List<Seat> seats(Principal as, ProjectId project) {
        return calls
                .call(
                        as,
                        with -> datazone
                                .listProjectMembershipsPaginator(list -> list.domainIdentifier(domain)
                                        .projectIdentifier(project.value())
                                        .overrideConfiguration(with))
                                .members()
                                .stream()
                                .toList())
                .stream()
                .map(MemberCalls::seat)
                .toList();
    }

    private static Seat seat(ProjectMember member) {
        var designation = Designation.valueOf(member.designationAsString());
        var details = member.memberDetails();
        return details.user() == null
                ? new Seat(details.group().groupId(), true, designation)
                : new Seat(details.user().userId(), false, designation);
    }

    public Answer add(Principal as, ProjectId project, Seat seat) {
        calls.call(
                as,
                with -> datazone.createProjectMembership(create -> create.domainIdentifier(domain)
                        .projectIdentifier(project.value())
                        .member(member(seat))
                        .designation(seat.designation().name())
                        .overrideConfiguration(with)));
        return new Answer(seat.id(), seat.designation().name());
    }

    public Answer remove(Principal as, ProjectId project, Seat seat) {
        calls.call(
                as,
                with -> datazone.deleteProjectMembership(delete -> delete.domainIdentifier(domain)
                        .projectIdentifier(project.value())
                        .member(member(seat))
                        .overrideConfiguration(with)));
        return new Answer(seat.id(), "GONE");
    }

    private static Member member(Seat seat) {
        return seat.group() ? Member.fromGroupIdentifier(seat.id()) : Member.fromUserIdentifier(seat.id());
    }
}
