package dev.awsstandin.datazone.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE;
import static software.amazon.awssdk.services.datazone.model.TargetEntityType.ENVIRONMENT_BLUEPRINT_CONFIGURATION;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.DataZoneEntityType;
import software.amazon.awssdk.services.datazone.model.DomainUnitDesignation;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.ProjectDesignation;

/** Whom a grant is meant for. */
class PolicyPrincipalsTest extends WithPolicies {

    @Test
    void membersOfAGrantedGroupMay() {
        var member = setting.actor("member");
        var group = setting.group("makers", member.arn());
        grantProjects(
                setting.rootUnit(),
                PolicyGrantPrincipal.fromGroup(principal -> principal.groupIdentifier(group)),
                false);

        assertThat(setting.project("Mine", member)).isNotEmpty();
        assertDenied(() -> setting.project("Other", setting.actor("other")));
    }

    @Test
    void ownersOfAGrantedDomainUnitMay() {
        var owner = setting.actor("owner");
        var risk = setting.unit("Risk", setting.rootUnit());
        setting.admin()
                .addEntityOwner(add -> add.domainIdentifier(domain())
                        .entityType(DataZoneEntityType.DOMAIN_UNIT)
                        .entityIdentifier(risk)
                        .owner(who -> who.user(user -> user.userIdentifier(owner.arn()))));
        grantProjects(
                setting.rootUnit(),
                PolicyGrantPrincipal.fromDomainUnit(principal -> principal
                        .domainUnitDesignation(DomainUnitDesignation.OWNER)
                        .domainUnitIdentifier(risk)),
                false);

        assertThat(setting.project("Mine", owner)).isNotEmpty();
        assertDenied(() -> setting.project("Other", setting.actor("other")));
    }

    @Test
    void allOwnersOfDomainUnitsCanBeMeant() {
        grantProjects(
                setting.rootUnit(),
                PolicyGrantPrincipal.fromDomainUnit(principal -> principal
                        .domainUnitDesignation(DomainUnitDesignation.OWNER)
                        .domainUnitGrantFilter(filter -> filter.allDomainUnitsGrantFilter(all -> {}))),
                false);

        assertThat(setting.admin()
                        .createProject(
                                create -> create.domainIdentifier(domain()).name("Mine"))
                        .id())
                .isNotEmpty();
        assertDenied(() -> setting.project("Other", setting.actor("other")));
    }

    @Test
    void allUsersCanBeMeantBesideOthers() {
        grantProjects(setting.rootUnit(), user(setting.actor("chosen").arn()), false);

        grantProjects(
                setting.rootUnit(), PolicyGrantPrincipal.fromUser(user -> user.allUsersGrantFilter(all -> {})), false);

        assertThat(setting.project("Other", setting.actor("other"))).isNotEmpty();
    }

    @Test
    void principalsMustSayWhomTheyMean() {
        assertRefused(
                "ValidationException",
                "project principal needs",
                () -> grantProjects(
                        setting.rootUnit(),
                        PolicyGrantPrincipal.fromProject(
                                principal -> principal.projectDesignation(ProjectDesignation.OWNER)),
                        false));
        assertRefused(
                "ValidationException",
                "domain unit principal needs",
                () -> grantProjects(
                        setting.rootUnit(),
                        PolicyGrantPrincipal.fromDomainUnit(
                                principal -> principal.domainUnitDesignation(DomainUnitDesignation.OWNER)),
                        false));
        assertRefused(
                "ValidationException",
                "identified by",
                () -> grant(
                        setting.admin(),
                        ENVIRONMENT_BLUEPRINT_CONFIGURATION,
                        setting.blueprint("DefaultSageMaker"),
                        CREATE_ENVIRONMENT_PROFILE,
                        user(setting.actor("chosen").arn()),
                        PolicyGrantDetail.fromCreateEnvironmentProfile(detail -> {})));
    }
}
