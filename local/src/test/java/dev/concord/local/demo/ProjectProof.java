package dev.concord.local.demo;

import dev.concord.aws.PolicyTemplate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.Member;
import software.amazon.awssdk.services.datazone.model.ProjectSummary;
import software.amazon.awssdk.services.datazone.model.UserDesignation;
import software.amazon.awssdk.services.datazone.model.UserProfileSummary;
import software.amazon.awssdk.services.datazone.model.UserSearchType;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Role;

/** Asks AWS itself, past Concord, what was made for projects. */
public final class ProjectProof {
    private static final String PATH = "/concord/project/";

    private final IamClient iam;
    private final DataZoneClient datazone;
    private final DemoCloud cloud;
    private final DemoSite site;

    private ProjectProof(DemoCloud cloud, DemoSite site) {
        this.cloud = cloud;
        this.site = site;
        this.iam = cloud.iam();
        this.datazone = cloud.dataZone();
    }

    public static ProjectProof in(DemoCloud cloud, DemoSite site) {
        return new ProjectProof(cloud, site);
    }

    /** Names of the roles of projects that Concord made. */
    public List<String> roles() {
        return iam.listRolesPaginator(list -> list.pathPrefix(PATH)).roles().stream()
                .map(Role::roleName)
                .sorted()
                .toList();
    }

    /** Statuses of the profiles of those roles, by the role's name. */
    public Map<String, String> profiles() {
        return datazone
                .searchUserProfilesPaginator(
                        search -> search.domainIdentifier(domain()).userType(UserSearchType.DATAZONE_IAM_USER))
                .items()
                .stream()
                .filter(profile -> profile.details().iam().arn().contains(PATH))
                .collect(Collectors.toMap(
                        profile -> last(profile.details().iam().arn()), UserProfileSummary::statusAsString));
    }

    /** Descriptions of the projects of this name. */
    public List<String> projects(String name) {
        return datazone
                .listProjectsPaginator(list -> list.domainIdentifier(domain()).name(name))
                .items()
                .stream()
                .map(ProjectSummary::description)
                .toList();
    }

    /** The projects that Concord's set-up role belongs to. */
    public List<String> projectsOfBootstrap() {
        var profile = datazone.getUserProfile(
                        get -> get.domainIdentifier(domain()).userIdentifier(cloud.roleArn("concord-bootstrap")))
                .id();
        return datazone
                .listProjectsPaginator(list -> list.domainIdentifier(domain()).userIdentifier(profile))
                .items()
                .stream()
                .map(ProjectSummary::name)
                .toList();
    }

    /** A role of somebody else, in the place where Concord makes those of projects. */
    public void makeRole(String name) {
        iam.createRole(create -> create.roleName(name)
                .path(PATH)
                .assumeRolePolicyDocument(PolicyTemplate.named("project-role-trust")
                        .filled(Map.of("account", cloud.account(), "external-id", cloud.externalId()))));
    }

    /** Makes somebody a member, as Concord's set-up role while it belongs to the project. */
    public void letIn(String project, String person) {
        var bootstrap = new RoleSessions(cloud, site.base()).dataZone(cloud.roleArn("concord-bootstrap"));
        bootstrap.createProjectMembership(create -> create.domainIdentifier(domain())
                .projectIdentifier(project)
                .member(Member.fromUserIdentifier(person))
                .designation(UserDesignation.PROJECT_CONTRIBUTOR));
    }

    public boolean hasPolicy(String role) {
        return !iam.listRolePolicies(list -> list.roleName(role)).policyNames().isEmpty();
    }

    private String domain() {
        return site.domainId();
    }

    private static String last(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
