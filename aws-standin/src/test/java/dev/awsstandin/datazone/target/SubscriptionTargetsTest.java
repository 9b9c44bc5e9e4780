package dev.awsstandin.datazone.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Sharing;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.SubscriptionTargetForm;
import software.amazon.awssdk.services.datazone.model.SubscriptionTargetSummary;

class SubscriptionTargetsTest extends InWorld {

    private static final String ROLE = "arn:aws:iam::" + World.ACCOUNT + ":role/some";

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

    @Test
    void aTargetIsChangedUnderTheRulesOfANewOne() {
        var id = setting.environment(owner, project, "studio");
        target(id, "one", ROLE, "db");
        target(id, "two", ROLE, "other");
        var two = named(id, "two");

        var changed = owner.client()
                .updateSubscriptionTarget(update -> update.domainIdentifier(domain())
                        .environmentIdentifier(id)
                        .identifier(two.id())
                        .name("renamed")
                        .applicableAssetTypes("GlueTableAssetType", "GlueViewAssetType"));

        assertThat(changed.name()).isEqualTo("renamed");
        assertThat(changed.applicableAssetTypes()).hasSize(2);
        assertThat(changed.provider()).isEqualTo("Somebody else");
        assertThat(changed.updatedBy()).isEqualTo(setting.userId(owner));
        assertRefused(
                "ConflictException",
                "db",
                () -> owner.client()
                        .updateSubscriptionTarget(update -> update.domainIdentifier(domain())
                                .environmentIdentifier(id)
                                .identifier(two.id())
                                .subscriptionTargetConfig(config("db"))));
        assertRefused(
                "ValidationException",
                "not in the same account",
                () -> owner.client()
                        .updateSubscriptionTarget(update -> update.domainIdentifier(domain())
                                .environmentIdentifier(id)
                                .identifier(two.id())
                                .authorizedPrincipals("arn:aws:iam::111122223333:role/some")));
        assertDenied(() -> setting.actor("stranger")
                .client()
                .updateSubscriptionTarget(update -> update.domainIdentifier(domain())
                        .environmentIdentifier(id)
                        .identifier(two.id())
                        .name("mine")));
    }

    @Test
    void aTargetIsDeletedOnceNothingIsGrantedToIt() {
        var sharing = Sharing.in(setting);
        var grant = sharing.grant();
        var target = sharing.grant(grant).subscriptionTargetId();

        assertRefused(
                "ConflictException",
                "has subscription grants",
                () -> delete(sharing.builder, sharing.environment, target));
        sharing.revoke(false);
        delete(sharing.builder, sharing.environment, target);

        assertRefused(
                "ResourceNotFoundException",
                target,
                () -> sharing.builder
                        .client()
                        .getSubscriptionTarget(get -> get.domainIdentifier(domain())
                                .environmentIdentifier(sharing.environment)
                                .identifier(target)));
    }

    private void delete(Actor as, String environment, String target) {
        as.client()
                .deleteSubscriptionTarget(delete -> delete.domainIdentifier(domain())
                        .environmentIdentifier(environment)
                        .identifier(target));
    }

    @Test
    void theNameOfADatabaseIsAText() {
        var id = setting.environment(owner, project, "studio");

        assertRefused(
                "ValidationException", "databaseName", () -> target(id, "one", ROLE, form("{\"databaseName\": {}}")));
    }

    private SubscriptionTargetSummary named(String environment, String name) {
        return owner
                .client()
                .listSubscriptionTargetsPaginator(
                        list -> list.domainIdentifier(domain()).environmentIdentifier(environment))
                .items()
                .stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SubscriptionTargetForm config(String database) {
        return form("{\"databaseName\":\"%s\"}".formatted(database));
    }

    private static SubscriptionTargetForm form(String content) {
        return SubscriptionTargetForm.builder()
                .formName("GlueSubscriptionTargetConfigForm")
                .content(content)
                .build();
    }

    private void target(String environment, String name, String principal, String database) {
        target(environment, name, principal, config(database));
    }

    private void target(String environment, String name, String principal, SubscriptionTargetForm form) {
        owner.client()
                .createSubscriptionTarget(create -> create.domainIdentifier(domain())
                        .environmentIdentifier(environment)
                        .name(name)
                        .type("GlueSubscriptionTargetType")
                        .provider("Somebody else")
                        .manageAccessRole("arn:aws:iam::" + World.ACCOUNT + ":role/manage")
                        .authorizedPrincipals(principal)
                        .applicableAssetTypes("GlueTableAssetType")
                        .subscriptionTargetConfig(form));
    }
}
