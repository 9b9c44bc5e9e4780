package dev.awsstandin.ec2;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Parts of a VPC, each in one zone. */
final class Subnets {

    private static final int WIDEST = 16;
    private static final int NARROWEST = 28;
    /** AWS keeps the first four addresses and the last one. */
    private static final int KEPT_BY_AWS = 5;

    private static final Filters FILTERS = new Filters(Map.ofEntries(
            Map.entry("subnet-id", "/SubnetId"),
            Map.entry("subnet-arn", "/SubnetArn"),
            Map.entry("vpc-id", "/VpcId"),
            Map.entry("cidr-block", "/CidrBlock"),
            Map.entry("cidrBlock", "/CidrBlock"),
            Map.entry("cidr", "/CidrBlock"),
            Map.entry("availability-zone", "/AvailabilityZone"),
            Map.entry("availabilityZone", "/AvailabilityZone"),
            Map.entry("availability-zone-id", "/AvailabilityZoneId"),
            Map.entry("availabilityZoneId", "/AvailabilityZoneId"),
            Map.entry("available-ip-address-count", "/AvailableIpAddressCount"),
            Map.entry("default-for-az", "/DefaultForAz"),
            Map.entry("defaultForAz", "/DefaultForAz"),
            Map.entry("map-public-ip-on-launch", "/MapPublicIpOnLaunch"),
            Map.entry("owner-id", "/OwnerId"),
            Map.entry("state", "/State")));

    private final Cloud cloud;
    private final NetworkParts parts;
    private final Zones zones;
    private final Descriptions descriptions;

    Subnets(Cloud cloud, NetworkParts parts, Zones zones, Descriptions descriptions) {
        this.cloud = cloud;
        this.parts = parts;
        this.zones = zones;
        this.descriptions = descriptions;
    }

    void offerOn(Registry registry) {
        registry.offer(DryRun.write("CreateSubnet", this::create)
                .onAll(call -> List.of(parts.any(Kind.SUBNET), parts.resource(Kind.VPC, call.text("VpcId"))))
                .with(call -> Ec2Tags.keys(Ec2Tags.ofNew(call, Kind.SUBNET)))
                .alsoNeeding(call -> Ec2Tags.tagging(call, Kind.SUBNET, parts.any(Kind.SUBNET))));
        registry.offer(DryRun.read("DescribeSubnets", this::describe));
        registry.offer(DryRun.write("DeleteSubnet", this::delete)
                .on(call -> parts.resource(Kind.SUBNET, call.text("SubnetId"))));
    }

    private ObjectNode create(Call call) {
        if (!call.has("CidrBlock")) {
            throw Ec2Errors.missingParameter("cidrBlock");
        }
        var vpc = parts.get(Kind.VPC, call.text("VpcId"));
        var block = block(call, vpc);
        var zone = zones.wanted(call);
        var id = parts.newId(Kind.SUBNET);
        var subnet = Json.object()
                .put("SubnetId", id)
                .put("SubnetArn", parts.arn(Kind.SUBNET, id))
                .put("VpcId", vpc.path("VpcId").asString())
                .put("CidrBlock", block.text())
                .put("AvailabilityZone", zone.name())
                .put("AvailabilityZoneId", zone.id())
                .put("AvailableIpAddressCount", block.size() - KEPT_BY_AWS)
                .put("State", "available")
                .put("OwnerId", cloud.account())
                .put("DefaultForAz", false)
                .put("MapPublicIpOnLaunch", false)
                .put("AssignIpv6AddressOnCreation", false);
        subnet.set("Tags", Ec2Tags.write(Ec2Tags.ofNew(call, Kind.SUBNET)));
        parts.save(Kind.SUBNET, subnet);
        return Json.object().set("Subnet", subnet);
    }

    private CidrBlock block(Call call, ObjectNode vpc) {
        var text = call.text("CidrBlock");
        var block = CidrBlock.parse(text)
                .orElseThrow(() ->
                        Ec2Errors.value("Value (%s) for parameter cidrBlock is invalid. This is not a valid CIDR block."
                                .formatted(text)));
        var whole = CidrBlock.parse(vpc.path("CidrBlock").asString()).orElseThrow();
        if (block.prefix() < WIDEST || block.prefix() > NARROWEST || !whole.contains(block)) {
            throw Ec2Errors.of("InvalidSubnet.Range", "The CIDR '%s' is invalid.".formatted(text));
        }
        var taken = parts.inVpc(Kind.SUBNET, vpc.path("VpcId").asString()).stream()
                .map(subnet ->
                        CidrBlock.parse(subnet.path("CidrBlock").asString()).orElseThrow())
                .anyMatch(block::overlaps);
        if (taken) {
            throw Ec2Errors.of("InvalidSubnet.Conflict", "The CIDR '%s' conflicts with another subnet".formatted(text));
        }
        return block;
    }

    private ObjectNode describe(Call call) {
        return descriptions.answer(
                call,
                "Subnets",
                "SubnetIds",
                id -> parts.get(Kind.SUBNET, id),
                parts.all(Kind.SUBNET),
                FILTERS,
                subnet -> subnet.path("SubnetId").asString());
    }

    private ObjectNode delete(Call call) {
        parts.get(Kind.SUBNET, call.text("SubnetId"));
        parts.remove(call.text("SubnetId"));
        return Json.object();
    }
}
