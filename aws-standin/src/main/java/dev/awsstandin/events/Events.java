package dev.awsstandin.events;

import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;

/** The account's event rules. */
public final class Events implements Service {

    private final Cloud cloud;

    public Events(Cloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public void offerOn(Registry registry) {
        var rules = new Rules(cloud);
        new RuleOperations(cloud, rules).offerOn(registry);
        new TargetOperations(cloud, rules).offerOn(registry);
    }
}
