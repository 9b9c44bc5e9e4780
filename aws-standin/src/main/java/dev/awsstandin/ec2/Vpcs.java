package dev.awsstandin.ec2;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Virtual networks. */
final class Vpcs {

    private static final int WIDEST = 16;
    private static final int NARROWEST = 28;
    private static final Filters FILTERS = new Filters(Map.of(
            "vpc-id", "/VpcId",
            "cidr", "/CidrBlock",
            "cidr-block-association.cidr-block", "/CidrBlock",
            "dhcp-options-id", "/DhcpOptionsId",
            "is-default", "/IsDefault",
            "isDefault", "/IsDefault",
            "owner-id", "/OwnerId",
            "state", "/State"));

    private final Cloud cloud;
    private final NetworkParts parts;
    private final SecurityGroups groups;
    private final Descriptions descriptions;

    Vpcs(Cloud cloud, NetworkParts parts, SecurityGroups groups, Descriptions descriptions) {
        this.cloud = cloud;
        this.parts = parts;
        this.groups = groups;
        this.descriptions = descriptions;
    }

    void offerOn(Registry registry) {
        registry.offer(DryRun.write("CreateVpc", this::create)
                .on(call -> parts.any(Kind.VPC))
                .with(call -> Ec2Tags.keys(Ec2Tags.ofNew(call, Kind.VPC)))
                .alsoNeeding(call -> Ec2Tags.tagging(call, Kind.VPC, parts.any(Kind.VPC))));
        registry.offer(DryRun.read("DescribeVpcs", this::describe));
        registry.offer(
                DryRun.write("DeleteVpc", this::delete).on(call -> parts.resource(Kind.VPC, call.text("VpcId"))));
    }

    private ObjectNode create(Call call) {
        if (!call.has("CidrBlock")) {
            throw Ec2Errors.missingParameter("cidrBlock");
        }
        var block = CidrBlock.parse(call.text("CidrBlock"))
                .orElseThrow(() ->
                        Ec2Errors.value("Value (%s) for parameter cidrBlock is invalid. This is not a valid CIDR block."
                                .formatted(call.text("CidrBlock"))));
        if (block.prefix() < WIDEST || block.prefix() > NARROWEST) {
            throw Ec2Errors.of("InvalidVpc.Range", "The CIDR '%s' is invalid.".formatted(call.text("CidrBlock")));
        }
        var id = parts.newId(Kind.VPC);
        var vpc = Json.object()
                .put("VpcId", id)
                .put("CidrBlock", block.text())
                .put("State", "available")
                .put("OwnerId", cloud.account())
                .put("DhcpOptionsId", "dopt-%017x".formatted(Long.parseLong(cloud.account())))
                .put("InstanceTenancy", call.has("InstanceTenancy") ? call.text("InstanceTenancy") : "default")
                .put("IsDefault", false);
        vpc.putArray("CidrBlockAssociationSet")
                .addObject()
                .put("AssociationId", "vpc-cidr-assoc-" + Ids.hex(17))
                .put("CidrBlock", block.text())
                .putObject("CidrBlockState")
                .put("State", "associated");
        vpc.set("Tags", Ec2Tags.write(Ec2Tags.ofNew(call, Kind.VPC)));
        parts.save(Kind.VPC, vpc);
        groups.createUsual(id);
        return Json.object().set("Vpc", vpc);
    }

    private ObjectNode describe(Call call) {
        return descriptions.answer(
                call,
                "Vpcs",
                "VpcIds",
                id -> parts.get(Kind.VPC, id),
                parts.all(Kind.VPC),
                FILTERS,
                vpc -> vpc.path("VpcId").asString());
    }

    /** The security group that came with the VPC goes with it; all else must be gone before. */
    private ObjectNode delete(Call call) {
        var id = call.text("VpcId");
        parts.get(Kind.VPC, id);
        var others = parts.inVpc(Kind.SECURITY_GROUP, id);
        if (!parts.inVpc(Kind.SUBNET, id).isEmpty() || others.size() > 1) {
            throw Ec2Errors.inUse("vpc", id);
        }
        others.forEach(group -> parts.remove(group.path("GroupId").asString()));
        parts.remove(id);
        return Json.object();
    }
}
