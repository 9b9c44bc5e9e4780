package dev.concord.project.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.identity.Designation;
import dev.concord.identity.GroupId;
import dev.concord.project.ProjectObservation;
import dev.concord.project.ProjectObservation.GroupMember;
import dev.concord.project.ProjectObservation.Member;
import dev.concord.project.internal.aws.MemberCalls.Seat;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.GetUserProfileResponse;
import software.amazon.awssdk.services.datazone.model.SsoUserProfileDetails;
import software.amazon.awssdk.services.datazone.model.UserProfileType;

/** Reading a project and the people in it. */
@Component
public class ProjectCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final MemberCalls members;
    private final Clock clock;
    private final String domain;

    ProjectCalls(DataZoneClient datazone, AwsCalls calls, MemberCalls members, AwsSettings settings, Clock clock) {
        this.datazone = datazone;
        this.calls = calls;
        this.members = members;
        this.clock = clock;
        this.domain = settings.domainId();
    }

    /** Members that are roles are left out, but Concord's own tells what Concord may do in the project. */
    public ProjectObservation observe(Principal as, ProjectId project) {
        var begunAt = clock.instant();
        var seen = calls.call(
                as,
                with -> datazone.getProject(get ->
                        get.domainIdentifier(domain).identifier(project.value()).overrideConfiguration(with)));
        var seats = members.seats(as, project);
        var users = seats.stream()
                .filter(seat -> !seat.group())
                .map(seat -> new User(profile(as, seat.id()), seat.designation()))
                .toList();
        return new ProjectObservation(
                project,
                seen.name(),
                Optional.ofNullable(seen.description()).orElse(""),
                seen.domainUnitId(),
                seen.glossaryTerms(),
                users.stream()
                        .filter(user -> user.is(as.roleArn()))
                        .map(User::designation)
                        .findFirst()
                        .orElse(null),
                users.stream().flatMap(user -> user.person().stream()).toList(),
                seats.stream()
                        .filter(Seat::group)
                        .map(seat ->
                                new GroupMember(new GroupId(seat.id()), groupName(as, seat.id()), seat.designation()))
                        .toList(),
                begunAt);
    }

    private record User(GetUserProfileResponse profile, Designation designation) {
        boolean is(String roleArn) {
            return profile.type() == UserProfileType.IAM
                    && roleArn.equals(profile.details().iam().arn());
        }

        Optional<Member> person() {
            return profile.type() == UserProfileType.SSO
                    ? Optional.of(new Member(
                            new PersonId(profile.id()), name(profile.details().sso()), designation))
                    : Optional.empty();
        }
    }

    private GetUserProfileResponse profile(Principal as, String id) {
        return calls.call(
                as,
                with -> datazone.getUserProfile(
                        get -> get.domainIdentifier(domain).userIdentifier(id).overrideConfiguration(with)));
    }

    private String groupName(Principal as, String id) {
        return calls.call(
                        as,
                        with -> datazone.getGroupProfile(get ->
                                get.domainIdentifier(domain).groupIdentifier(id).overrideConfiguration(with)))
                .groupName();
    }

    static String name(SsoUserProfileDetails details) {
        var name = Stream.of(details.firstName(), details.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? details.username() : name;
    }
}
