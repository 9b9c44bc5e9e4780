package dev.awsstandin.ec2;

import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.kernel.cloud.Cloud;

/** The account's networks. */
public final class Ec2 implements Service {

    private final Cloud cloud;
    private final NetworkParts parts;

    public Ec2(Cloud cloud) {
        this.cloud = cloud;
        this.parts = new NetworkParts(cloud);
    }

    public Networks networks() {
        return new Networks(parts);
    }

    @Override
    public void offerOn(Registry registry) {
        var zones = new Zones(cloud.region());
        var descriptions = new Descriptions(cloud.pages());
        var groups = new SecurityGroups(cloud, parts, descriptions);
        new Vpcs(cloud, parts, groups, descriptions).offerOn(registry);
        new Subnets(cloud, parts, zones, descriptions).offerOn(registry);
        groups.offerOn(registry);
        new ZoneOperations(cloud.region(), zones, descriptions).offerOn(registry);
        new TagOperations(parts).offerOn(registry);
    }
}
