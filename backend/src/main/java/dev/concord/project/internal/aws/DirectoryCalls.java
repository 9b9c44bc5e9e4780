package dev.concord.project.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.identity.GroupId;
import dev.concord.identity.Listed;
import dev.concord.identity.MemberId;
import dev.concord.project.SeenProject;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.GroupProfileStatus;
import software.amazon.awssdk.services.datazone.model.GroupSearchType;
import software.amazon.awssdk.services.datazone.model.ProjectStatus;
import software.amazon.awssdk.services.datazone.model.UserProfileStatus;
import software.amazon.awssdk.services.datazone.model.UserProfileSummary;
import software.amazon.awssdk.services.datazone.model.UserSearchType;

/** Reading whom the domain let in, and which projects it has. */
@Component
public class DirectoryCalls {
    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    DirectoryCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    public List<Listed> people(Principal as) {
        return calls
                .call(
                        as,
                        with -> datazone
                                .searchUserProfilesPaginator(search -> search.domainIdentifier(domain)
                                        .userType(UserSearchType.DATAZONE_SSO_USER)
                                        .overrideConfiguration(with))
                                .items()
                                .stream()
                                .toList())
                .stream()
                .filter(found -> found.details() != null && found.details().sso() != null)
                .filter(found -> found.status() != UserProfileStatus.DEACTIVATED)
                .map(DirectoryCalls::person)
                .toList();
    }

    private static Listed person(UserProfileSummary found) {
        var details = found.details().sso();
        return new Listed(
                MemberId.of(new PersonId(found.id())), ProjectCalls.name(details), String.valueOf(details.username()));
    }

    public List<Listed> groups(Principal as) {
        return calls
                .call(
                        as,
                        with -> datazone
                                .searchGroupProfilesPaginator(search -> search.domainIdentifier(domain)
                                        .groupType(GroupSearchType.DATAZONE_SSO_GROUP)
                                        .overrideConfiguration(with))
                                .items()
                                .stream()
                                .toList())
                .stream()
                .filter(found -> found.status() != GroupProfileStatus.NOT_ASSIGNED)
                .map(found -> new Listed(MemberId.of(new GroupId(found.id())), found.groupName(), ""))
                .toList();
    }

    public List<SeenProject> projects(Principal as) {
        return calls
                .call(
                        as,
                        with -> datazone
                                .listProjectsPaginator(
                                        list -> list.domainIdentifier(domain).overrideConfiguration(with))
                                .items()
                                .stream()
                                .toList())
                .stream()
                .filter(found -> found.projectStatus() != ProjectStatus.DELETING)
                .map(found -> new SeenProject(
                        new ProjectId(found.id()),
                        found.name(),
                        Optional.ofNullable(found.description()).orElse("")))
                .toList();
    }
}
