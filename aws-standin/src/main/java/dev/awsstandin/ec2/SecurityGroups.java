package dev.awsstandin.ec2;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Security groups; their rules are those that AWS gives to a new one. */
final class SecurityGroups {

    private static final String USUAL = "default";
    private static final int LONGEST = 255;
    private static final Filters FILTERS = new Filters(Map.of(
            "group-id", "/GroupId",
            "group-name", "/GroupName",
            "description", "/Description",
            "vpc-id", "/VpcId",
            "owner-id", "/OwnerId"));

    private final Cloud cloud;
    private final NetworkParts parts;
    private final Descriptions descriptions;

    SecurityGroups(Cloud cloud, NetworkParts parts, Descriptions descriptions) {
        this.cloud = cloud;
        this.parts = parts;
        this.descriptions = descriptions;
    }

    void offerOn(Registry registry) {
        registry.offer(DryRun.write("CreateSecurityGroup", this::create)
                .onAll(call -> List.of(parts.any(Kind.SECURITY_GROUP), parts.resource(Kind.VPC, call.text("VpcId"))))
                .with(call -> Ec2Tags.keys(Ec2Tags.ofNew(call, Kind.SECURITY_GROUP)))
                .alsoNeeding(call -> Ec2Tags.tagging(call, Kind.SECURITY_GROUP, parts.any(Kind.SECURITY_GROUP))));
        registry.offer(DryRun.read("DescribeSecurityGroups", this::describe));
    }

    /** The one that every VPC begins with; within it everybody may talk. */
    void createUsual(String vpc) {
        var group = made(vpc, USUAL, "default VPC security group");
        var inbound = group.putArray("IpPermissions").addObject().put("IpProtocol", "-1");
        inbound.putArray("UserIdGroupPairs")
                .addObject()
                .put("GroupId", group.path("GroupId").asString())
                .put("UserId", cloud.account());
        parts.save(Kind.SECURITY_GROUP, group);
    }

    private ObjectNode create(Call call) {
        if (!call.has("VpcId")) {
            throw Ec2Errors.of("VPCIdNotSpecified", "No default VPC for this user");
        }
        var vpc = parts.get(Kind.VPC, call.text("VpcId")).path("VpcId").asString();
        var name = call.text("GroupName");
        requireGoodName(vpc, name);
        var group = made(vpc, name, call.text("Description"));
        var tags = Ec2Tags.write(Ec2Tags.ofNew(call, Kind.SECURITY_GROUP));
        group.set("Tags", tags);
        parts.save(Kind.SECURITY_GROUP, group);
        var answer = Json.object().put("GroupId", group.path("GroupId").asString());
        return answer.set("Tags", tags);
    }

    private void requireGoodName(String vpc, String name) {
        if (name.startsWith("sg-") || name.length() > LONGEST || name.isBlank()) {
            throw Ec2Errors.value("Value (%s) for parameter GroupName is invalid.".formatted(name));
        }
        if (name.equals(USUAL)) {
            throw Ec2Errors.of("InvalidParameterValue", "Cannot use reserved security group name: default");
        }
        if (parts.inVpc(Kind.SECURITY_GROUP, vpc).stream()
                .anyMatch(group -> group.path("GroupName").asString().equals(name))) {
            throw Ec2Errors.of(
                    "InvalidGroup.Duplicate",
                    "The security group '%s' already exists for VPC '%s'".formatted(name, vpc));
        }
    }

    private ObjectNode made(String vpc, String name, String description) {
        var group = Json.object()
                .put("GroupId", parts.newId(Kind.SECURITY_GROUP))
                .put("GroupName", name)
                .put("Description", description)
                .put("VpcId", vpc)
                .put("OwnerId", cloud.account());
        group.putArray("IpPermissions");
        var outbound = group.putArray("IpPermissionsEgress").addObject().put("IpProtocol", "-1");
        outbound.putArray("IpRanges").addObject().put("CidrIp", "0.0.0.0/0");
        return group;
    }

    private ObjectNode describe(Call call) {
        if (call.has("GroupNames")) {
            throw Ec2Errors.value("Security group names work with a default VPC only, and this account has none");
        }
        return descriptions.answer(
                call,
                "SecurityGroups",
                "GroupIds",
                id -> parts.get(Kind.SECURITY_GROUP, id),
                parts.all(Kind.SECURITY_GROUP),
                FILTERS,
                group -> group.path("GroupId").asString());
    }
}
