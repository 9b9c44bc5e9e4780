package dev.concord.local.demo;

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** The bank's network, known by its name; its subnets by their zones. A name is given in the call that makes the thing. */
final class DemoNetwork {

    private static final String NAME = "halden-bank";
    private static final String RANGE = "10.40.0.0/16";
    private static final int ZONES = 2;

    private final Ec2Client ec2;

    DemoNetwork(Ec2Client ec2) {
        this.ec2 = ec2;
    }

    String ensureVpc() {
        return ec2.describeVpcsPaginator(list -> list.filters(filter("tag:Name", NAME))).vpcs().stream()
                .map(Vpc::vpcId)
                .findFirst()
                .orElseGet(() -> ec2.createVpc(
                                create -> create.cidrBlock(RANGE).tagSpecifications(named(ResourceType.VPC, NAME)))
                        .vpc()
                        .vpcId());
    }

    List<String> ensureSubnets(String vpc) {
        var zones = ec2.describeAvailabilityZones().availabilityZones().stream()
                .map(AvailabilityZone::zoneName)
                .sorted()
                .toList();
        return IntStream.range(0, ZONES)
                .mapToObj(number -> ensureSubnet(vpc, zones.get(number), number))
                .toList();
    }

    private String ensureSubnet(String vpc, String zone, int number) {
        return ec2
                .describeSubnetsPaginator(
                        list -> list.filters(filter("vpc-id", vpc), filter("availability-zone", zone)))
                .subnets()
                .stream()
                .map(Subnet::subnetId)
                .findFirst()
                .orElseGet(() -> ec2.createSubnet(create -> create.vpcId(vpc)
                                .availabilityZone(zone)
                                .cidrBlock("10.40.%d.0/24".formatted(number))
                                .tagSpecifications(named(ResourceType.SUBNET, NAME + "-" + zone)))
                        .subnet()
                        .subnetId());
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }

    private static TagSpecification named(ResourceType type, String name) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(Tag.builder().key("Name").value(name).build())
                .build();
    }
}
