package dev.concord.local.demo;

import java.util.List;

/**
 * Where the demo's environments run.
 *
 * @param subnets in the VPC, each in another zone
 * @param key the ARN of the key that encrypts them
 */
record DemoPlace(String vpc, List<String> subnets, String key) {

    DemoPlace {
        subnets = List.copyOf(subnets);
    }

    /** Made in the account, or found there. */
    static DemoPlace in(DemoCloud cloud) {
        var network = new DemoNetwork(cloud.ec2());
        var vpc = network.ensureVpc();
        return new DemoPlace(vpc, network.ensureSubnets(vpc), new DemoEncryption(cloud.kms()).ensureKey());
    }
}
