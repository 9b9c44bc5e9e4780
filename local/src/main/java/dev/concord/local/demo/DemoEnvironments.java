package dev.concord.local.demo;

import java.util.List;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.EnvironmentParameter;
import software.amazon.awssdk.services.datazone.model.EnvironmentProfileSummary;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;
import software.amazon.awssdk.services.datazone.model.EnvironmentSummary;

/** One environment for each project, made from the project's own profile of the SageMaker blueprint. */
final class DemoEnvironments {

    private final DemoCloud cloud;
    private final DataZoneClient dataZone;
    private final String domain;
    private final String blueprint;
    private final DemoPlace place;

    DemoEnvironments(DemoCloud cloud, String domain, String blueprint, DemoPlace place) {
        this.cloud = cloud;
        this.dataZone = cloud.dataZone();
        this.domain = domain;
        this.blueprint = blueprint;
        this.place = place;
    }

    /** The project has an active environment when this returns, made from a profile that no other project may use. */
    void ensure(DemoProject project, String projectId) {
        var profile = ensureProfile(project, projectId);
        var name = project.slug();
        var environment = dataZone
                .listEnvironmentsPaginator(list -> list.domainIdentifier(domain)
                        .projectIdentifier(projectId)
                        .name(name))
                .items()
                .stream()
                .filter(existing -> existing.name().equals(name))
                .findFirst()
                .map(EnvironmentSummary::id)
                .orElseGet(() -> dataZone.createEnvironment(create -> create.domainIdentifier(domain)
                                .projectIdentifier(projectId)
                                .environmentProfileIdentifier(profile)
                                .name(name)
                                .description("Where %s works with models and features".formatted(project.title())))
                        .id());
        Awaited.until("the environment %s is active".formatted(name), () -> active(environment));
        DemoGuard.onlyFor(dataZone, domain, profile, projectId);
    }

    private boolean active(String environment) {
        var status = dataZone.getEnvironment(get -> get.domainIdentifier(domain).identifier(environment))
                .status();
        if (status == EnvironmentStatus.CREATE_FAILED || status == EnvironmentStatus.VALIDATION_FAILED) {
            throw new IllegalStateException("The environment %s came to %s".formatted(environment, status));
        }
        return status == EnvironmentStatus.ACTIVE;
    }

    private String ensureProfile(DemoProject project, String projectId) {
        var name = project.slug();
        return dataZone
                .listEnvironmentProfilesPaginator(list -> list.domainIdentifier(domain)
                        .projectIdentifier(projectId)
                        .name(name))
                .items()
                .stream()
                .filter(existing -> existing.name().equals(name))
                .findFirst()
                .map(EnvironmentProfileSummary::id)
                .orElseGet(() -> dataZone.createEnvironmentProfile(create -> create.domainIdentifier(domain)
                                .projectIdentifier(projectId)
                                .environmentBlueprintIdentifier(blueprint)
                                .name(name)
                                .description("SageMaker for %s, closed to the internet".formatted(project.title()))
                                .awsAccountId(cloud.account())
                                .awsAccountRegion(cloud.region())
                                .userParameters(parameters()))
                        .id());
    }

    private List<EnvironmentParameter> parameters() {
        return List.of(
                parameter("vpcId", place.vpc()),
                parameter("subnetIds", String.join(",", place.subnets())),
                parameter("kmsKeyId", place.key()),
                parameter("sagemakerDomainAuthMode", "IAM"),
                parameter("sagemakerDomainNetworkType", "VpcOnly"));
    }

    private static EnvironmentParameter parameter(String name, String value) {
        return EnvironmentParameter.builder().name(name).value(value).build();
    }
}
