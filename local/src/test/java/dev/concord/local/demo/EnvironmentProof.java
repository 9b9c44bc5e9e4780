package dev.concord.local.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.EnvironmentSummary;
import software.amazon.awssdk.services.datazone.model.ManagedPolicyType;
import software.amazon.awssdk.services.datazone.model.TargetEntityType;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import software.amazon.awssdk.services.sagemaker.model.UserProfileDetails;

/** Asks AWS itself, past Concord, what there is of environments. */
public final class EnvironmentProof {
    private final DemoCloud cloud;
    private final DemoSite site;
    private final RoleSessions sessions;

    private EnvironmentProof(DemoCloud cloud, DemoSite site) {
        this.cloud = cloud;
        this.site = site;
        this.sessions = new RoleSessions(cloud, site.base());
    }

    public static EnvironmentProof in(DemoCloud cloud, DemoSite site) {
        return new EnvironmentProof(cloud, site);
    }

    /** The ids of the project's environments of this name that DataZone still has. */
    public List<String> environments(DemoProject project, String name) {
        return datazone(project)
                .listEnvironmentsPaginator(
                        list -> list.domainIdentifier(site.domainId()).projectIdentifier(site.idOf(project)))
                .items()
                .stream()
                .filter(environment -> environment.name().equals(name))
                .filter(environment -> !environment.statusAsString().equals("DELETED"))
                .map(EnvironmentSummary::id)
                .toList();
    }

    /** The names of the project's profiles, once for each profile. */
    public List<String> profiles(DemoProject project) {
        return datazone(project)
                .listEnvironmentProfilesPaginator(
                        list -> list.domainIdentifier(site.domainId()).projectIdentifier(site.idOf(project)))
                .items()
                .stream()
                .map(profile -> profile.name())
                .toList();
    }

    /** The ids of the projects that may make environments from the profile. */
    public List<String> deployers(String profile) {
        return cloud
                .dataZone()
                .listPolicyGrantsPaginator(list -> list.domainIdentifier(site.domainId())
                        .entityType(TargetEntityType.ENVIRONMENT_PROFILE)
                        .entityIdentifier(profile)
                        .policyType(ManagedPolicyType.CREATE_ENVIRONMENT))
                .grantList()
                .stream()
                .map(grant -> grant.principal().project().projectIdentifier())
                .toList();
    }

    /** SageMaker domains by the environment that their tag names. */
    public Map<String, List<String>> studios() {
        try (var sagemaker = cloud.sageMaker()) {
            return sagemaker.listDomainsPaginator(list -> {}).domains().stream()
                    .collect(Collectors.groupingBy(
                            domain ->
                                    sagemaker
                                            .listTagsPaginator(list -> list.resourceArn(domain.domainArn()))
                                            .tags()
                                            .stream()
                                            .filter(tag -> tag.key().equals("AmazonDataZoneEnvironment"))
                                            .map(Tag::value)
                                            .findFirst()
                                            .orElse("none"),
                            Collectors.mapping(domain -> domain.domainId(), Collectors.toList())));
        }
    }

    /** Where Studio of a SageMaker domain is. */
    public String address(String sageMakerDomain) {
        try (var sagemaker = cloud.sageMaker()) {
            return sagemaker
                    .describeDomain(get -> get.domainId(sageMakerDomain))
                    .url();
        }
    }

    public List<String> userProfiles(String sageMakerDomain) {
        try (var sagemaker = cloud.sageMaker()) {
            return sagemaker
                    .listUserProfilesPaginator(list -> list.domainIdEquals(sageMakerDomain))
                    .userProfiles()
                    .stream()
                    .map(UserProfileDetails::userProfileName)
                    .toList();
        }
    }

    /** Roles that people work with in environments, by their ARNs. */
    public List<String> userRoles() {
        try (var iam = cloud.iam()) {
            return iam.listRolesPaginator(list -> list.pathPrefix("/sm-provisioning/")).roles().stream()
                    .map(Role::arn)
                    .toList();
        }
    }

    private DataZoneClient datazone(DemoProject project) {
        return sessions.dataZone(cloud.roleArn(project.slug()));
    }
}
