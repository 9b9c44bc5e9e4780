package dev.concord.local.demo;

import software.amazon.awssdk.services.datazone.model.DataZoneEntityType;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentBlueprintConfigurationResponse;
import software.amazon.awssdk.services.datazone.model.ManagedPolicyType;
import software.amazon.awssdk.services.datazone.model.OwnerProperties;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.PutEnvironmentBlueprintConfigurationRequest;
import software.amazon.awssdk.services.datazone.model.TargetEntityType;

/** Undoes what Concord needs in the DataZone domain. */
final class BrokenDomain {
    private final DemoCloud cloud;
    private final DemoSite site;

    BrokenDomain(DemoCloud cloud, DemoSite site) {
        this.cloud = cloud;
        this.site = site;
    }

    Runnable enabledElsewhere() {
        return configured((put, before) -> put.enabledRegions("us-east-1"));
    }

    Runnable noBoundary() {
        return configured((put, before) -> put.environmentRolePermissionBoundary(null));
    }

    private Runnable configured(Change change) {
        var blueprint = DemoDomain.blueprint(cloud.dataZone(), site.domainId());
        var before = cloud.dataZone()
                .getEnvironmentBlueprintConfiguration(
                        get -> get.domainIdentifier(site.domainId()).environmentBlueprintIdentifier(blueprint));
        configure(before, change);
        return () -> configure(before, (put, same) -> {});
    }

    private void configure(GetEnvironmentBlueprintConfigurationResponse before, Change change) {
        cloud.dataZone().putEnvironmentBlueprintConfiguration(put -> {
            put.domainIdentifier(site.domainId())
                    .environmentBlueprintIdentifier(before.environmentBlueprintId())
                    .enabledRegions(before.enabledRegions())
                    .provisioningRoleArn(before.provisioningRoleArn())
                    .manageAccessRoleArn(before.manageAccessRoleArn())
                    .environmentRolePermissionBoundary(before.environmentRolePermissionBoundary())
                    .regionalParameters(before.regionalParameters());
            change.to(put, before);
        });
    }

    Runnable bootstrapOwnsNothing() {
        var root = rootUnit();
        var owner = OwnerProperties.fromUser(user -> user.userIdentifier(bootstrapProfile()));
        cloud.dataZone()
                .removeEntityOwner(remove -> remove.domainIdentifier(site.domainId())
                        .entityType(DataZoneEntityType.DOMAIN_UNIT)
                        .entityIdentifier(root)
                        .owner(owner));
        return () -> cloud.dataZone()
                .addEntityOwner(add -> add.domainIdentifier(site.domainId())
                        .entityType(DataZoneEntityType.DOMAIN_UNIT)
                        .entityIdentifier(root)
                        .owner(owner));
    }

    Runnable everybodyMakesProjects() {
        return grantedToAll(
                TargetEntityType.DOMAIN_UNIT,
                rootUnit(),
                ManagedPolicyType.CREATE_PROJECT,
                PolicyGrantDetail.fromCreateProject(detail -> detail.includeChildDomainUnits(true)));
    }

    Runnable everybodyMakesProfiles() {
        return grantedToAll(
                TargetEntityType.ENVIRONMENT_BLUEPRINT_CONFIGURATION,
                cloud.account() + ":" + DemoDomain.blueprint(cloud.dataZone(), site.domainId()),
                ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE,
                PolicyGrantDetail.fromCreateEnvironmentProfile(detail -> {}));
    }

    private Runnable grantedToAll(
            TargetEntityType type, String entity, ManagedPolicyType policy, PolicyGrantDetail detail) {
        var all = PolicyGrantPrincipal.fromUser(user -> user.allUsersGrantFilter(filter -> {}));
        cloud.dataZone()
                .addPolicyGrant(add -> add.domainIdentifier(site.domainId())
                        .entityType(type)
                        .entityIdentifier(entity)
                        .policyType(policy)
                        .principal(all)
                        .detail(detail));
        return () -> cloud.dataZone()
                .removePolicyGrant(remove -> remove.domainIdentifier(site.domainId())
                        .entityType(type)
                        .entityIdentifier(entity)
                        .policyType(policy)
                        .principal(all));
    }

    private String rootUnit() {
        return cloud.dataZone()
                .getDomain(get -> get.identifier(site.domainId()))
                .rootDomainUnitId();
    }

    private String bootstrapProfile() {
        return cloud.dataZone()
                .getUserProfile(
                        get -> get.domainIdentifier(site.domainId()).userIdentifier(cloud.roleArn("concord-bootstrap")))
                .id();
    }

    private interface Change {
        void to(
                PutEnvironmentBlueprintConfigurationRequest.Builder put,
                GetEnvironmentBlueprintConfigurationResponse before);
    }
}
