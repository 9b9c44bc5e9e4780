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
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;

/** Where the bank's environments run: a network over two zones, and a key for what is kept there. */
final class DemoNetwork {

    private static final String NAME = "halden-bank-ml";
    private static final String ALIAS = "alias/halden-bank-ml";
    private static final int ZONES = 2;
    private static final software.amazon.awssdk.services.kms.model.Tag KEY_TAG =
            software.amazon.awssdk.services.kms.model.Tag.builder()
                    .tagKey("AmazonDataZoneEnvironment")
                    .tagValue("All")
                    .build();

    private final Ec2Client ec2;
    private final KmsClient kms;

    DemoNetwork(DemoCloud cloud) {
        this.ec2 = cloud.ec2();
        this.kms = cloud.kms();
    }

    /** A VPC and its subnets. */
    record Place(String vpc, List<String> subnets) {}

    /** Complete when this returns; an earlier start may have made parts of it. */
    Place ensure() {
        ensureKey();
        var vpc = ensureVpc();
        var zones = ec2.describeAvailabilityZones(list -> {}).availabilityZones().stream()
                .map(AvailabilityZone::zoneName)
                .limit(ZONES)
                .toList();
        var there = ec2.describeSubnets(list ->
                        list.filters(Filter.builder().name("vpc-id").values(vpc).build()))
                .subnets();
        var subnets = IntStream.range(0, zones.size())
                .mapToObj(number -> ensureSubnet(vpc, zones.get(number), "10.40.%d.0/24".formatted(number), there))
                .toList();
        return new Place(vpc, subnets);
    }

    private String ensureVpc() {
        return ec2
                .describeVpcs(list -> list.filters(
                        Filter.builder().name("tag:Name").values(NAME).build()))
                .vpcs()
                .stream()
                .map(Vpc::vpcId)
                .findFirst()
                .orElseGet(() -> ec2.createVpc(
                                create -> create.cidrBlock("10.40.0.0/16").tagSpecifications(named(ResourceType.VPC)))
                        .vpc()
                        .vpcId());
    }

    private String ensureSubnet(String vpc, String zone, String range, List<Subnet> there) {
        return there.stream()
                .filter(subnet -> subnet.cidrBlock().equals(range))
                .map(Subnet::subnetId)
                .findFirst()
                .orElseGet(() -> ec2.createSubnet(create -> create.vpcId(vpc)
                                .availabilityZone(zone)
                                .cidrBlock(range)
                                .tagSpecifications(named(ResourceType.SUBNET)))
                        .subnet()
                        .subnetId());
    }

    private void ensureKey() {
        var known = kms.listAliasesPaginator(list -> {}).aliases().stream().map(AliasListEntry::aliasName);
        if (known.noneMatch(ALIAS::equals)) {
            var key = kms.createKey(create -> create.description("What the bank's environments keep")
                            .tags(KEY_TAG))
                    .keyMetadata()
                    .keyId();
            kms.createAlias(create -> create.aliasName(ALIAS).targetKeyId(key));
        }
    }

    private static TagSpecification named(ResourceType type) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(Tag.builder().key("Name").value(NAME).build())
                .build();
    }
}
