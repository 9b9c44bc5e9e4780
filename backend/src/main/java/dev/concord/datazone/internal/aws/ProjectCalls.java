package dev.concord.datazone.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.identity.Designation;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.identity.ProjectObservation;
import dev.concord.identity.ProjectObservation.Member;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.ProjectMember;
import software.amazon.awssdk.services.datazone.model.SsoUserProfileDetails;
import software.amazon.awssdk.services.datazone.model.UserProfileType;

/** Reading a project and the people in it. */
@Component
public class ProjectCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    ProjectCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** Members that are no people, such as Concord's own role, are left out. */
    public ProjectObservation observe(Principal as, ProjectId project) {
        var seen = calls.call(
                "GetProject",
                as,
                with -> datazone.getProject(get ->
                        get.domainIdentifier(domain).identifier(project.value()).overrideConfiguration(with)));
        var members = calls.call(
                "ListProjectMemberships",
                as,
                with -> datazone
                        .listProjectMembershipsPaginator(list -> list.domainIdentifier(domain)
                                .projectIdentifier(project.value())
                                .overrideConfiguration(with))
                        .members()
                        .stream()
                        .toList());
        return new ProjectObservation(
                project,
                seen.name(),
                members.stream().flatMap(member -> person(as, member).stream()).toList());
    }

    private Optional<Member> person(Principal as, ProjectMember member) {
        var user = member.memberDetails().user();
        if (user == null) {
            return Optional.empty();
        }
        var profile = calls.call(
                "GetUserProfile",
                as,
                with -> datazone.getUserProfile(get -> get.domainIdentifier(domain)
                        .userIdentifier(user.userId())
                        .overrideConfiguration(with)));
        if (profile.type() != UserProfileType.SSO) {
            return Optional.empty();
        }
        return Optional.of(new Member(
                new PersonId(profile.id()),
                name(profile.details().sso()),
                Designation.valueOf(member.designationAsString())));
    }

    private static String name(SsoUserProfileDetails details) {
        var name = Stream.of(details.firstName(), details.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? details.username() : name;
    }
}
