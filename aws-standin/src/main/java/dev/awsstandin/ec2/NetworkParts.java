package dev.awsstandin.ec2;

import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** All VPCs, subnets and security groups by id, as they are described. */
final class NetworkParts {

    private static final int ID_DIGITS = 17;

    private final Cloud cloud;
    private final Table parts;

    NetworkParts(Cloud cloud) {
        this.cloud = cloud;
        this.parts = cloud.store().table("ec2.networkParts");
    }

    String newId(Kind kind) {
        return kind.prefix() + Ids.hex(ID_DIGITS);
    }

    Optional<ObjectNode> find(Kind kind, String id) {
        return id.startsWith(kind.prefix()) ? parts.get(id) : Optional.empty();
    }

    ObjectNode get(Kind kind, String id) {
        return find(kind, id).orElseThrow(() -> kind.missing(id));
    }

    List<ObjectNode> all(Kind kind) {
        return parts.startingWith(kind.prefix());
    }

    List<ObjectNode> inVpc(Kind kind, String vpc) {
        return parts.startingWith(
                kind.prefix(), part -> part.path("VpcId").asString().equals(vpc));
    }

    void save(Kind kind, ObjectNode part) {
        parts.put(part.path(kind.idMember()).asString(), part);
    }

    void remove(String id) {
        parts.remove(id);
    }

    String arn(Kind kind, String id) {
        return cloud.arn("ec2", kind.resourceType() + "/" + id);
    }

    /** The part with its tags, whether it exists or not. */
    Resource resource(Kind kind, String id) {
        return new Resource(
                arn(kind, id),
                find(kind, id).map(part -> Ec2Tags.read(part.path("Tags"))).orElseGet(Map::of));
    }

    /** One that is still to be made. */
    Resource any(Kind kind) {
        return Resource.of(arn(kind, "*"));
    }
}
