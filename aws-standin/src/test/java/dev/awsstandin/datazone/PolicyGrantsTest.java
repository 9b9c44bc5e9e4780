package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.ADD_TO_PROJECT_MEMBER_POOL;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_ENVIRONMENT;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_GLOSSARY;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_PROJECT;
import static software.amazon.awssdk.services.datazone.model.TargetEntityType.DOMAIN_UNIT;
import static software.amazon.awssdk.services.datazone.model.TargetEntityType.ENVIRONMENT_BLUEPRINT_CONFIGURATION;
import static software.amazon.awssdk.services.datazone.model.TargetEntityType.ENVIRONMENT_PROFILE;
import static software.amazon.awssdk.services.datazone.model.UserDesignation.PROJECT_CONTRIBUTOR;

import dev.awsstandin.datazone.World.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.DataZoneEntityType;
import software.amazon.awssdk.services.datazone.model.DomainUnitDesignation;
import software.amazon.awssdk.services.datazone.model.ManagedPolicyType;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantMember;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.ProjectDesignation;
import software.amazon.awssdk.services.datazone.model.TargetEntityType;

class PolicyGrantsTest extends InWorld {

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
    void aGrantThatIsTakenBackBindsNobody() {
        var chosen = setting.actor("chosen");
        var other = setting.actor("other");
        var root = setting.rootUnit();
        grantProjects(root, user(chosen.arn()), false);
        assertDenied(() -> setting.project("Other", other));

        setting.admin()
                .removePolicyGrant(remove -> remove.domainIdentifier(domain())
                        .entityType(DOMAIN_UNIT)
                        .entityIdentifier(root)
                        .policyType(CREATE_PROJECT)
                        .principal(user(setting.userId(chosen))));

        assertThat(setting.project("Other", other)).isNotEmpty();
        assertThat(grants(DOMAIN_UNIT, root, CREATE_PROJECT)).isEmpty();
    }

    @Test
    void aGrantIsListedAsItWasMade() {
        var chosen = setting.actor("chosen");
        var root = setting.rootUnit();

        var id = grantProjects(root, user(chosen.arn()), true);

        assertThat(setting.admin()
                        .listPolicyGrants(list -> list.domainIdentifier(domain())
                                .entityType(DOMAIN_UNIT)
                                .entityIdentifier(root)
                                .policyType(CREATE_PROJECT))
                        .grantList())
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.grantId()).isEqualTo(id);
                    assertThat(grant.principal().user().userIdentifier()).isEqualTo(setting.userId(chosen));
                    assertThat(grant.detail().createProject().includeChildDomainUnits())
                            .isTrue();
                    assertThat(grant.createdAt()).isNotNull();
                });
        assertRefused(
                "ConflictException",
                "already has a grant",
                () -> grantProjects(root, user(setting.userId(chosen)), false));
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

    @Test
    void onlyThoseWhoManageAnEntityGrantOnIt() {
        var owner = setting.actor("owner");
        var stranger = setting.actor("stranger");
        var project = setting.project("Fraud", owner);
        setting.enableSageMaker();
        var profile = setting.environmentProfile(owner, project);
        var all = PolicyGrantPrincipal.fromUser(user -> user.allUsersGrantFilter(every -> {}));

        assertDenied(() -> grant(
                stranger.client(),
                DOMAIN_UNIT,
                setting.rootUnit(),
                CREATE_PROJECT,
                all,
                PolicyGrantDetail.fromCreateProject(detail -> {})));
        assertDenied(() -> grant(
                stranger.client(),
                ENVIRONMENT_BLUEPRINT_CONFIGURATION,
                blueprint(),
                CREATE_ENVIRONMENT_PROFILE,
                all,
                PolicyGrantDetail.fromCreateEnvironmentProfile(detail -> {})));
        assertDenied(() -> grant(
                stranger.client(),
                ENVIRONMENT_PROFILE,
                profile,
                CREATE_ENVIRONMENT,
                all,
                PolicyGrantDetail.fromCreateEnvironment(detail -> {})));
        assertDenied(() -> stranger.client()
                .removePolicyGrant(remove -> remove.domainIdentifier(domain())
                        .entityType(DOMAIN_UNIT)
                        .entityIdentifier(setting.rootUnit())
                        .policyType(CREATE_PROJECT)
                        .principal(all)));
    }

    @Test
    void whatWouldNotBeEnforcedCannotBeGranted() {
        var all = PolicyGrantPrincipal.fromUser(user -> user.allUsersGrantFilter(every -> {}));

        assertRefused(
                "ValidationException",
                "CREATE_GLOSSARY is not supported",
                () -> grant(
                        setting.admin(),
                        DOMAIN_UNIT,
                        setting.rootUnit(),
                        CREATE_GLOSSARY,
                        all,
                        PolicyGrantDetail.fromCreateGlossary(detail -> {})));
        assertRefused(
                "ValidationException",
                "not supported on entity type",
                () -> grant(
                        setting.admin(),
                        DOMAIN_UNIT,
                        setting.rootUnit(),
                        CREATE_ENVIRONMENT,
                        all,
                        PolicyGrantDetail.fromCreateEnvironment(detail -> {})));
        assertRefused(
                "ValidationException",
                "needs the detail createProject",
                () -> grant(
                        setting.admin(),
                        DOMAIN_UNIT,
                        setting.rootUnit(),
                        CREATE_PROJECT,
                        all,
                        PolicyGrantDetail.fromCreateEnvironment(detail -> {})));
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

    @Test
    void theGrantsOfADeletedUnitAreGone() {
        var risk = setting.unit("Risk", setting.rootUnit());
        grantProjects(risk, user(setting.actor("chosen").arn()), false);

        setting.admin()
                .deleteDomainUnit(delete -> delete.domainIdentifier(domain()).identifier(risk));

        assertThat(grants(DOMAIN_UNIT, risk, CREATE_PROJECT)).isEmpty();
    }

    private static PolicyGrantPrincipal user(String identifier) {
        return PolicyGrantPrincipal.fromUser(user -> user.userIdentifier(identifier));
    }

    private String grantProjects(String unit, PolicyGrantPrincipal principal, boolean below) {
        return grant(
                setting.admin(),
                DOMAIN_UNIT,
                unit,
                CREATE_PROJECT,
                principal,
                PolicyGrantDetail.fromCreateProject(detail -> detail.includeChildDomainUnits(below)));
    }

    private void grantProfiles(PolicyGrantPrincipal principal, String unit) {
        grant(
                setting.admin(),
                ENVIRONMENT_BLUEPRINT_CONFIGURATION,
                blueprint(),
                CREATE_ENVIRONMENT_PROFILE,
                principal,
                PolicyGrantDetail.fromCreateEnvironmentProfile(detail -> detail.domainUnitId(unit)));
    }

    private String blueprint() {
        return World.ACCOUNT + ":" + setting.blueprint("DefaultSageMaker");
    }

    private String grant(
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

    private List<PolicyGrantMember> grants(TargetEntityType entityType, String entity, ManagedPolicyType type) {
        return setting.admin()
                .listPolicyGrants(list -> list.domainIdentifier(domain())
                        .entityType(entityType)
                        .entityIdentifier(entity)
                        .policyType(type))
                .grantList();
    }

    private String environment(Actor actor, String project, String profile, String name) {
        return actor.client()
                .createEnvironment(create -> create.domainIdentifier(domain())
                        .name(name)
                        .projectIdentifier(project)
                        .environmentProfileIdentifier(profile))
                .id();
    }
}
