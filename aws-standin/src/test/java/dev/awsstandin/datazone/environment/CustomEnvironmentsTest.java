package dev.awsstandin.datazone.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World;
import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.ActionParameters;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;

/** Roles that custom environments are given, and the actions that any environment offers. */
class CustomEnvironmentsTest extends InWorld {

    private Actor owner;
    private String project;

    @BeforeEach
    void makeProject() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    @Test
    void aCustomEnvironmentIsActiveWithTheRoleThatItIsGiven() {
        var id = custom();
        var stranger = setting.actor("stranger");
        assertDenied(() -> associate(stranger, id, owner.arn()));
        assertRefused(
                "ResourceNotFoundException",
                "role/missing",
                () -> associate(owner, id, "arn:aws:iam::" + World.ACCOUNT + ":role/missing"));
        associate(owner, id, owner.arn());
        assertThat(status(id)).isEqualTo(EnvironmentStatus.ACTIVE);
        assertRefused(
                "ConflictException",
                "Environment has a role configured already",
                () -> associate(owner, id, stranger.arn()));
        assertThat(owner.client()
                        .getEnvironmentCredentials(
                                get -> get.domainIdentifier(domain()).environmentIdentifier(id))
                        .accessKeyId())
                .startsWith("ASIA");

        assertRefused("ResourceNotFoundException", stranger.arn(), () -> dissociate(id, stranger.arn()));
        dissociate(id, owner.arn());
        assertThat(status(id)).isEqualTo(EnvironmentStatus.DISABLED);
    }

    @Test
    void theRoleOfACustomEnvironmentOutlivesIt() {
        var id = custom();
        associate(owner, id, owner.arn());
        owner.client()
                .deleteEnvironment(delete -> delete.domainIdentifier(domain()).identifier(id));
        assertRefused("ValidationException", "deleted", () -> status(id));
        try (var iam = world().iam()) {
            var name = owner.arn().substring(owner.arn().lastIndexOf('/') + 1);
            assertThat(iam.getRole(get -> get.roleName(name)).role().arn()).isEqualTo(owner.arn());
        }
    }

    @Test
    void aDeployedEnvironmentTakesNoOtherRole() {
        var id = setting.environment(owner, project, "studio");
        assertRefused("ConflictException", "configured already", () -> associate(owner, id, owner.arn()));
        assertRefused("ConflictException", "takes no role", () -> dissociate(id, owner.arn()));
    }

    @Test
    void actionsAreKeptWithTheirEnvironment() {
        var id = setting.environment(owner, project, "studio");
        var action = owner.client()
                .createEnvironmentAction(create -> create.domainIdentifier(domain())
                        .environmentIdentifier(id)
                        .name("Console")
                        .parameters(link("https://console.example/one")))
                .id();
        owner.client()
                .updateEnvironmentAction(update -> update.domainIdentifier(domain())
                        .environmentIdentifier(id)
                        .identifier(action)
                        .description("Where it runs")
                        .parameters(link("https://console.example/two")));
        var kept = owner.client()
                .getEnvironmentAction(get ->
                        get.domainIdentifier(domain()).environmentIdentifier(id).identifier(action));
        assertThat(kept.name()).isEqualTo("Console");
        assertThat(kept.description()).isEqualTo("Where it runs");
        assertThat(kept.parameters().awsConsoleLink().uri()).endsWith("/two");
        var stranger = setting.actor("stranger");
        assertDenied(() -> stranger.client()
                .listEnvironmentActions(list -> list.domainIdentifier(domain()).environmentIdentifier(id)));
        owner.client()
                .deleteEnvironmentAction(delete -> delete.domainIdentifier(domain())
                        .environmentIdentifier(id)
                        .identifier(action));
        assertThat(owner.client()
                        .listEnvironmentActions(
                                list -> list.domainIdentifier(domain()).environmentIdentifier(id))
                        .items())
                .isEmpty();
    }

    private static ActionParameters link(String uri) {
        return ActionParameters.fromAwsConsoleLink(link -> link.uri(uri));
    }

    private String custom() {
        setting.admin()
                .putEnvironmentBlueprintConfiguration(put -> put.domainIdentifier(domain())
                        .environmentBlueprintIdentifier(setting.blueprint("CustomAwsService"))
                        .enabledRegions(World.REGION));
        return owner.client()
                .createEnvironment(create -> create.domainIdentifier(domain())
                        .name("custom")
                        .projectIdentifier(project)
                        .environmentBlueprintIdentifier(setting.blueprint("CustomAwsService"))
                        .environmentAccountIdentifier(World.ACCOUNT)
                        .environmentAccountRegion(World.REGION))
                .id();
    }

    private EnvironmentStatus status(String id) {
        return owner.client()
                .getEnvironment(get -> get.domainIdentifier(domain()).identifier(id))
                .status();
    }

    private void associate(Actor actor, String id, String role) {
        actor.client()
                .associateEnvironmentRole(associate -> associate
                        .domainIdentifier(domain())
                        .environmentIdentifier(id)
                        .environmentRoleArn(role));
    }

    private void dissociate(String id, String role) {
        owner.client()
                .disassociateEnvironmentRole(dissociate -> dissociate
                        .domainIdentifier(domain())
                        .environmentIdentifier(id)
                        .environmentRoleArn(role));
    }
}
