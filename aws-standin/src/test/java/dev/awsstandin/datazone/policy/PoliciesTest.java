package dev.awsstandin.datazone.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.ADD_TO_PROJECT_MEMBER_POOL;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_ENVIRONMENT;
import static software.amazon.awssdk.services.datazone.model.TargetEntityType.DOMAIN_UNIT;
import static software.amazon.awssdk.services.datazone.model.TargetEntityType.ENVIRONMENT_PROFILE;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CONTRIBUTOR;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.ProjectDesignation;

/** What grants make of what everybody may. */
class PoliciesTest extends WithPolicies {

    @Test
    void everybodyCreatesProjectsUntilSomebodyIsGrantedTo() {
        var chosen = setting.actor("chosen");
        var other = setting.actor("other");
        assertThat(setting.project("Before", other)).isNotEmpty();

        grantProjects(setting.rootUnit(), user(chosen.arn()), false);

        assertThat(setting.project("Chosen", chosen)).isNotEmpty();
        assertDenied(() -> setting.project("Other", other));
    }

    @Test
    void unitsBelowInheritWhatIncludesThem() {
        var chosen = setting.actor("chosen");
        var other = setting.actor("other");
        var risk = setting.unit("Risk", setting.rootUnit());
        var fraud = setting.unit("Fraud", risk);
        grantProjects(setting.rootUnit(), user(chosen.arn()), false);
        assertThat(setting.projectIn(fraud, "Not included", other)).isNotEmpty();

        grantProjects(risk, user(chosen.arn()), true);

        assertThat(setting.projectIn(fraud, "Chosen", chosen)).isNotEmpty();
        assertDenied(() -> setting.projectIn(fraud, "Other", other));
    }

    @Test
    void aProjectMovesOnlyToWhereItsOwnerMayCreateProjects() {
        var owner = setting.actor("owner");
        var project = setting.project("Fraud", owner);
        var risk = setting.unit("Risk", setting.rootUnit());
        grantProjects(risk, user(setting.actor("chosen").arn()), false);

        assertDenied(() -> owner.client()
                .updateProject(update ->
                        update.domainIdentifier(domain()).identifier(project).domainUnitId(risk)));
    }

    @Test
    void onlyThoseOfThePoolBecomeMembers() {
        var owner = setting.actor("owner");
        var inPool = setting.person("ana");
        var project = setting.project("Fraud", owner);
        var group = setting.group("pool", inPool);
        grant(
                setting.admin(),
                DOMAIN_UNIT,
                setting.rootUnit(),
                ADD_TO_PROJECT_MEMBER_POOL,
                PolicyGrantPrincipal.fromGroup(principal -> principal.groupIdentifier(group)),
                PolicyGrantDetail.fromAddToProjectMemberPool(detail -> {}));

        setting.personMember(project, owner, inPool, PROJECT_CONTRIBUTOR);
        setting.groupMember(project, owner, group, PROJECT_CONTRIBUTOR);

        assertDenied(() -> setting.personMember(project, owner, setting.person("ben"), PROJECT_CONTRIBUTOR));
        assertDenied(() -> setting.groupMember(project, owner, setting.group("others"), PROJECT_CONTRIBUTOR));
    }

    @Test
    void onlyTheGrantedProjectsContributorsMakeEnvironmentProfiles() {
        var owner = setting.actor("owner");
        var contributor = setting.actor("contributor");
        var granted = setting.project("Granted", owner);
        var other = setting.project("Other", owner);
        setting.member(granted, owner, contributor, PROJECT_CONTRIBUTOR);
        setting.enableSageMaker();
        grantProfiles(
                PolicyGrantPrincipal.fromProject(principal -> principal
                        .projectDesignation(ProjectDesignation.CONTRIBUTOR)
                        .projectIdentifier(granted)),
                null);

        assertThat(setting.environmentProfile(contributor, granted)).isNotEmpty();
        assertDenied(() -> setting.environmentProfile(owner, granted));
        assertDenied(() -> setting.environmentProfile(owner, other));
    }

    @Test
    void aGrantForEnvironmentProfilesCanBeNarrowedToADomainUnit() {
        var owner = setting.actor("owner");
        var risk = setting.unit("Risk", setting.rootUnit());
        var inside = setting.projectIn(setting.unit("Fraud", risk), "Inside", owner);
        var outside = setting.project("Outside", owner);
        setting.enableSageMaker();
        grantProfiles(user(owner.arn()), risk);

        assertThat(setting.environmentProfile(owner, inside)).isNotEmpty();
        assertDenied(() -> setting.environmentProfile(owner, outside));
    }

    @Test
    void onlyProjectsOfTheGrantedUnitMakeEnvironmentsFromAProfile() {
        var owner = setting.actor("owner");
        var risk = setting.unit("Risk", setting.rootUnit());
        var fraud = setting.unit("Fraud", risk);
        var inside = setting.projectIn(risk, "Inside", owner);
        var below = setting.projectIn(fraud, "Below", owner);
        setting.enableSageMaker();
        var profile = setting.environmentProfile(owner, inside);
        assertThat(environment(owner, below, profile, "before")).isNotEmpty();

        grant(
                owner.client(),
                ENVIRONMENT_PROFILE,
                profile,
                CREATE_ENVIRONMENT,
                PolicyGrantPrincipal.fromProject(principal -> principal
                        .projectDesignation(ProjectDesignation.OWNER)
                        .projectGrantFilter(filter -> filter.domainUnitFilter(unit -> unit.domainUnit(risk)))),
                PolicyGrantDetail.fromCreateEnvironment(detail -> {}));

        assertThat(environment(owner, inside, profile, "inside")).isNotEmpty();
        assertDenied(() -> environment(owner, below, profile, "below"));

        grant(
                owner.client(),
                ENVIRONMENT_PROFILE,
                profile,
                CREATE_ENVIRONMENT,
                PolicyGrantPrincipal.fromProject(principal -> principal
                        .projectDesignation(ProjectDesignation.OWNER)
                        .projectGrantFilter(filter -> filter.domainUnitFilter(
                                unit -> unit.domainUnit(risk).includeChildDomainUnits(true)))),
                PolicyGrantDetail.fromCreateEnvironment(detail -> {}));
        assertThat(environment(owner, below, profile, "below")).isNotEmpty();
    }
}
