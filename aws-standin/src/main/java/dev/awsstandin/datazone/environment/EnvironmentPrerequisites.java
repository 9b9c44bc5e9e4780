package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.blueprint.UserParameters;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.ec2.Networks;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kms.NamedKeys;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What must be in the account before the SageMaker domain of an environment can be made there. */
public final class EnvironmentPrerequisites {

    /** DataZone may look at no other keys. */
    private static final String KEY_TAG = "AmazonDataZoneEnvironment";

    private final Networks networks;
    private final NamedKeys keys;

    public EnvironmentPrerequisites(Networks networks, NamedKeys keys) {
        this.networks = networks;
        this.keys = keys;
    }

    /** Says what is wrong with the first parameter that names something that is not there or does not fit. */
    void require(ObjectNode environment) {
        var parameters = environment.path("userParameters");
        var vpc = UserParameters.value(parameters, "vpcId");
        if (!networks.hasVpc(vpc)) {
            throw unfit("The vpc ID '%s' does not exist".formatted(vpc));
        }
        Stream.of(UserParameters.value(parameters, "subnetIds").split(","))
                .map(String::strip)
                .forEach(subnet -> requireSubnet(vpc, subnet));
        var key = UserParameters.value(parameters, "kmsKeyId");
        if (!key.isEmpty()) {
            requireKey(key);
        }
    }

    private void requireSubnet(String vpc, String subnet) {
        var actual = networks.vpcOfSubnet(subnet)
                .orElseThrow(() -> unfit("The subnet ID '%s' does not exist".formatted(subnet)));
        if (!actual.equals(vpc)) {
            throw unfit("The subnet '%s' is not in the VPC '%s'".formatted(subnet, vpc));
        }
    }

    private void requireKey(String name) {
        var key = keys.find(name).orElseThrow(() -> unfit("The KMS key '%s' does not exist".formatted(name)));
        if (!key.state().equals("Enabled")) {
            throw unfit("The KMS key '%s' is not enabled: its state is %s".formatted(name, key.state()));
        }
        if (!key.tags().containsKey(KEY_TAG)) {
            throw unfit("The KMS key '%s' is not tagged %s".formatted(name, KEY_TAG));
        }
    }

    private static ServiceError unfit(String message) {
        return Failures.invalid(message);
    }
}
