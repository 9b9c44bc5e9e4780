package dev.awsstandin.datazone.policy;

import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_PROJECT;
import static software.amazon.awssdk.services.datazone.model.TargetEntityType.DOMAIN_UNIT;
import static software.amazon.awssdk.services.datazone.model.TargetEntityType.ENVIRONMENT_BLUEPRINT_CONFIGURATION;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import java.util.List;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.ManagedPolicyType;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantMember;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.TargetEntityType;

/** Short ways to grant policies. */
abstract class WithPolicies extends InWorld {

    static PolicyGrantPrincipal user(String identifier) {
        return PolicyGrantPrincipal.fromUser(user -> user.userIdentifier(identifier));
    }

    String grantProjects(String unit, PolicyGrantPrincipal principal, boolean below) {
        return grant(
                setting.admin(),
                DOMAIN_UNIT,
                unit,
                CREATE_PROJECT,
                principal,
                PolicyGrantDetail.fromCreateProject(detail -> detail.includeChildDomainUnits(below)));
    }

    void grantProfiles(PolicyGrantPrincipal principal, String unit) {
        grant(
                setting.admin(),
                ENVIRONMENT_BLUEPRINT_CONFIGURATION,
                blueprint(),
                CREATE_ENVIRONMENT_PROFILE,
                principal,
                PolicyGrantDetail.fromCreateEnvironmentProfile(detail -> detail.domainUnitId(unit)));
    }

    String blueprint() {
        return World.ACCOUNT + ":" + setting.blueprint("DefaultSageMaker");
    }

    String grant(
            DataZoneClient as,
            TargetEntityType entityType,
            String entity,
            ManagedPolicyType type,
            PolicyGrantPrincipal principal,
            PolicyGrantDetail detail) {
        return as.addPolicyGrant(add -> add.domainIdentifier(domain())
                        .entityType(entityType)
                        .entityIdentifier(entity)
                        .policyType(type)
                        .principal(principal)
                        .detail(detail))
                .grantId();
    }

    List<PolicyGrantMember> grants(TargetEntityType entityType, String entity, ManagedPolicyType type) {
        return setting.admin()
                .listPolicyGrants(list -> list.domainIdentifier(domain())
                        .entityType(entityType)
                        .entityIdentifier(entity)
                        .policyType(type))
                .grantList();
    }

    String environment(Actor actor, String project, String profile, String name) {
        return actor.client()
                .createEnvironment(create -> create.domainIdentifier(domain())
                        .name(name)
                        .projectIdentifier(project)
                        .environmentProfileIdentifier(profile))
                .id();
    }
}
