package dev.awsstandin.datazone.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.SubscriptionTargetForm;

/** The role with which a subscription target lets others in. */
class ManageAccessRoleTest extends InWorld {

    @Test
    void whoMakesATargetMustBeAllowedToPassItsRole() {
        var owner = setting.actor("owner");
        var environment = setting.environment(owner, setting.project("Fraud", owner), "studio");
        assertThat(target(owner, environment, "before")).isNotEmpty();
        try (var iam = world().iam()) {
            iam.putRolePolicy(put -> put.roleName(
                            owner.arn().substring(owner.arn().lastIndexOf('/') + 1))
                    .policyName("passing-nothing")
                    .policyDocument("""
                            {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"iam:PassRole",
                            "Resource":"*"}]}"""));
        }

        assertRefused("AccessDeniedException", "iam:PassRole", () -> target(owner, environment, "after"));
    }

    private String target(World.Actor owner, String environment, String name) {
        return owner.client()
                .createSubscriptionTarget(create -> create.domainIdentifier(domain())
                        .environmentIdentifier(environment)
                        .name(name)
                        .type("GlueSubscriptionTargetType")
                        .provider("Somebody else")
                        .manageAccessRole("arn:aws:iam::" + World.ACCOUNT + ":role/manage")
                        .authorizedPrincipals("arn:aws:iam::" + World.ACCOUNT + ":role/some")
                        .applicableAssetTypes("GlueTableAssetType")
                        .subscriptionTargetConfig(SubscriptionTargetForm.builder()
                                .formName("GlueSubscriptionTargetConfigForm")
                                .content("{\"databaseName\":\"%s\"}".formatted(name))
                                .build()))
                .id();
    }
}
