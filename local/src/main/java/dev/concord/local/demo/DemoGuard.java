package dev.concord.local.demo;

import java.util.function.Consumer;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.AddPolicyGrantRequest;
import software.amazon.awssdk.services.datazone.model.ConflictException;
import software.amazon.awssdk.services.datazone.model.DataZoneEntityType;
import software.amazon.awssdk.services.datazone.model.ManagedPolicyType;
import software.amazon.awssdk.services.datazone.model.OwnerProperties;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.ProjectDesignation;
import software.amazon.awssdk.services.datazone.model.TargetEntityType;
import software.amazon.awssdk.services.datazone.model.Unit;

/** Says in DataZone that only Concord makes projects, and only its projects make profiles and environments. */
final class DemoGuard {

    private final DemoCloud cloud;
    private final DemoSite site;
    private final DataZoneClient dataZone;

    DemoGuard(DemoCloud cloud, DemoSite site) {
        this.cloud = cloud;
        this.site = site;
        this.dataZone = cloud.dataZone();
    }

    /** Comes last: from now on the administrator makes no project any more. */
    void ensure() {
        var bootstrap = dataZone.getUserProfile(
                        get -> get.domainIdentifier(site.domainId()).userIdentifier(cloud.roleArn("concord-bootstrap")))
                .id();
        var root = dataZone.getDomain(get -> get.identifier(site.domainId())).rootDomainUnitId();
        unlessThere(() -> dataZone.addEntityOwner(add -> add.domainIdentifier(site.domainId())
                .entityType(DataZoneEntityType.DOMAIN_UNIT)
                .entityIdentifier(root)
                .owner(OwnerProperties.fromUser(user -> user.userIdentifier(bootstrap)))));
        grant(
                dataZone,
                site.domainId(),
                add -> add.entityType(TargetEntityType.DOMAIN_UNIT)
                        .entityIdentifier(root)
                        .policyType(ManagedPolicyType.CREATE_PROJECT)
                        .principal(PolicyGrantPrincipal.fromUser(user -> user.userIdentifier(bootstrap)))
                        .detail(PolicyGrantDetail.fromCreateProject(detail -> detail.includeChildDomainUnits(true))));
        var blueprint = DemoDomain.blueprint(dataZone, site.domainId());
        site.projects().values().forEach(project -> ensureProfilesOf(project, blueprint));
    }

    private void ensureProfilesOf(String project, String blueprint) {
        grant(
                dataZone,
                site.domainId(),
                add -> add.entityType(TargetEntityType.ENVIRONMENT_BLUEPRINT_CONFIGURATION)
                        .entityIdentifier(cloud.account() + ":" + blueprint)
                        .policyType(ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE)
                        .principal(ownersOf(project))
                        .detail(PolicyGrantDetail.fromCreateEnvironmentProfile(detail -> {})));
    }

    /** Environments are made from the profile by the project alone. */
    static void onlyFor(DataZoneClient dataZone, String domain, String profile, String project) {
        grant(
                dataZone,
                domain,
                add -> add.entityType(TargetEntityType.ENVIRONMENT_PROFILE)
                        .entityIdentifier(profile)
                        .policyType(ManagedPolicyType.CREATE_ENVIRONMENT)
                        .principal(ownersOf(project))
                        .detail(PolicyGrantDetail.fromCreateEnvironment(
                                Unit.builder().build())));
    }

    private static PolicyGrantPrincipal ownersOf(String project) {
        return PolicyGrantPrincipal.fromProject(
                named -> named.projectIdentifier(project).projectDesignation(ProjectDesignation.OWNER));
    }

    private static void grant(DataZoneClient dataZone, String domain, Consumer<AddPolicyGrantRequest.Builder> what) {
        unlessThere(() -> dataZone.addPolicyGrant(add -> what.accept(add.domainIdentifier(domain))));
    }

    private static void unlessThere(Runnable addition) {
        try {
            addition.run();
        } catch (ConflictException e) {
            // An earlier start added it.
        }
    }
}
