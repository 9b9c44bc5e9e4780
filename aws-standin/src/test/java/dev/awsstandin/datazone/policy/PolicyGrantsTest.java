package dev.awsstandin.datazone.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_ENVIRONMENT;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_ENVIRONMENT_PROFILE;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_GLOSSARY;
import static software.amazon.awssdk.services.datazone.model.ManagedPolicyType.CREATE_PROJECT;
import static software.amazon.awssdk.services.datazone.model.TargetEntityType.DOMAIN_UNIT;
import static software.amazon.awssdk.services.datazone.model.TargetEntityType.ENVIRONMENT_BLUEPRINT_CONFIGURATION;
import static software.amazon.awssdk.services.datazone.model.TargetEntityType.ENVIRONMENT_PROFILE;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.PolicyGrantDetail;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;

class PolicyGrantsTest extends WithPolicies {

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
    void aPolicyTakesTwentyGrantsOnAnEntity() {
        var root = setting.rootUnit();
        for (int number = 0; number < 20; number++) {
            grantProjects(root, user(setting.person("person")), false);
        }

        assertRefused(
                "ServiceQuotaExceededException",
                "there can be no more",
                () -> grantProjects(root, user(setting.person("person")), false));
    }

    @Test
    void theGrantsOfADeletedUnitAreGone() {
        var risk = setting.unit("Risk", setting.rootUnit());
        grantProjects(risk, user(setting.actor("chosen").arn()), false);

        setting.admin()
                .deleteDomainUnit(delete -> delete.domainIdentifier(domain()).identifier(risk));

        assertThat(grants(DOMAIN_UNIT, risk, CREATE_PROJECT)).isEmpty();
    }
}
