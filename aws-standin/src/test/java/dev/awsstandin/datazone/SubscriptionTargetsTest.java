package dev.awsstandin.datazone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.SubscriptionTargetForm;

class SubscriptionTargetsTest extends InWorld {

    private Actor owner;

    private String project;

    @BeforeEach
    void makeProject() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    @Test
    void targetsMayBeAddedForTheAccountsPrincipalsAndOneForADatabase() {
        var id = setting.environment(owner, project, "studio");

        target(id, "one", "arn:aws:iam::" + World.ACCOUNT + ":role/some", "db");

        assertRefused(
                "ValidationException",
                "Authorized principal is not in the same account as the environment account",
                () -> target(id, "two", "arn:aws:iam::111122223333:role/some", "other"));
        assertRefused(
                "ConflictException",
                "db",
                () -> target(id, "three", "arn:aws:iam::" + World.ACCOUNT + ":role/some", "db"));
        assertThat(owner.client()
                        .listSubscriptionTargetsPaginator(list -> list.domainIdentifier(domain())
                                .environmentIdentifier(id)
                                .maxResults(1))
                        .items())
                .hasSize(2);
    }

    private void target(String environment, String name, String principal, String database) {
        owner.client()
                .createSubscriptionTarget(create -> create.domainIdentifier(domain())
                        .environmentIdentifier(environment)
                        .name(name)
                        .type("GlueSubscriptionTargetType")
                        .provider("Somebody else")
                        .manageAccessRole("arn:aws:iam::" + World.ACCOUNT + ":role/manage")
                        .authorizedPrincipals(principal)
                        .applicableAssetTypes("GlueTableAssetType")
                        .subscriptionTargetConfig(SubscriptionTargetForm.builder()
                                .formName("GlueSubscriptionTargetConfigForm")
                                .content("{\"databaseName\":\"%s\"}".formatted(database))
                                .build()));
    }
}
