package dev.awsstandin.datazone.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Keys;
import dev.awsstandin.datazone.Network;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.EnvironmentParameter;
import software.amazon.awssdk.services.datazone.model.EnvironmentStatus;
import software.amazon.awssdk.services.datazone.model.GetEnvironmentResponse;

/** A deployment finds out in the account whether what its parameters name is there and fits. */
class EnvironmentPrerequisitesTest extends InWorld {

    private Actor owner;
    private String project;

    @BeforeEach
    void makeProject() {
        owner = setting.actor("owner");
        project = setting.project("Fraud", owner);
    }

    @Test
    void aKeyInUseByItsIdArnOrAliasIsFine() {
        var key = Keys.tagged(world());
        var id = key.substring(key.lastIndexOf('/') + 1);
        try (var kms = world().kms()) {
            kms.createAlias(create -> create.aliasName("alias/environments").targetKeyId(id));
        }

        for (var name : new String[] {id, key, "alias/environments"}) {
            var environment = deploy("with-key-" + Math.abs(name.hashCode()), key(name));
            assertThat(environment.status()).as(name).isEqualTo(EnvironmentStatus.ACTIVE);
        }
    }

    @Test
    void aVpcThatIsNotThereFailsTheDeploymentAndLeavesNothing() {
        var failed = deploy("no-vpc", Setting.parameter("vpcId", "vpc-0123456789abcdef0"));

        assertFailed(failed, "The vpc ID 'vpc-0123456789abcdef0' does not exist");
        assertThat(failed.provisionedResources()).isEmpty();
    }

    @Test
    void subnetsMustBeThereAndInTheVpc() {
        var foreign = Network.in(world()).subnets().getFirst();
        var own = setting.network().subnets().getFirst();

        assertFailed(
                deploy("no-subnet", Setting.parameter("subnetIds", own + ",subnet-1")),
                "The subnet ID 'subnet-1' does not exist");
        assertFailed(
                deploy("foreign-subnet", Setting.parameter("subnetIds", own + ", " + foreign)),
                "The subnet '%s' is not in the VPC '%s'"
                        .formatted(foreign, setting.network().vpc()));
    }

    @Test
    void aKeyMustBeThereEnabledAndTagged() {
        var disabled = Keys.tagged(world());
        var untagged = "";
        try (var kms = world().kms()) {
            kms.disableKey(disable -> disable.keyId(disabled));
            untagged = kms.createKey().keyMetadata().arn();
        }

        assertFailed(deploy("no-key", key("alias/ghost")), "The KMS key 'alias/ghost' does not exist");
        assertFailed(
                deploy("disabled-key", key(disabled)),
                "The KMS key '%s' is not enabled: its state is Disabled".formatted(disabled));
        assertFailed(
                deploy("untagged-key", key(untagged)),
                "The KMS key '%s' is not tagged AmazonDataZoneEnvironment".formatted(untagged));
    }

    private static EnvironmentParameter key(String name) {
        return Setting.parameter("kmsKeyId", name);
    }

    private GetEnvironmentResponse deploy(String name, EnvironmentParameter parameter) {
        setting.enableSageMaker();
        var profile = setting.environmentProfile(owner, project);
        var id = owner.client()
                .createEnvironment(create -> create.domainIdentifier(domain())
                        .name(name)
                        .projectIdentifier(project)
                        .environmentProfileIdentifier(profile)
                        .userParameters(parameter))
                .id();
        return owner.client()
                .getEnvironment(get -> get.domainIdentifier(domain()).identifier(id));
    }

    private static void assertFailed(GetEnvironmentResponse environment, String why) {
        assertThat(environment.status()).isEqualTo(EnvironmentStatus.CREATE_FAILED);
        assertThat(environment.lastDeployment().failureReason().message()).isEqualTo(why);
    }
}
