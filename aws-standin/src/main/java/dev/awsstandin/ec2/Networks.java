package dev.awsstandin.ec2;

import java.util.Optional;

/** What services that run something in a network ask about it. */
public final class Networks {

    private final NetworkParts parts;

    Networks(NetworkParts parts) {
        this.parts = parts;
    }

    public boolean hasVpc(String id) {
        return parts.find(Kind.VPC, id).isPresent();
    }

    /** The VPC that the subnet is in; empty when there is no such subnet. */
    public Optional<String> vpcOfSubnet(String id) {
        return parts.find(Kind.SUBNET, id).map(subnet -> subnet.path("VpcId").asString());
    }
}
