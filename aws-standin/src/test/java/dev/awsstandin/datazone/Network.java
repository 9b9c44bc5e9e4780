package dev.awsstandin.datazone;

import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Where environments run: a VPC and two subnets in it. */
public record Network(String vpc, List<String> subnets) {

    public static Network in(World world) {
        try (var ec2 = world.ec2()) {
            var vpc = ec2.createVpc(create -> create.cidrBlock("10.20.0.0/16"))
                    .vpc()
                    .vpcId();
            return new Network(vpc, List.of(subnet(ec2, vpc, "10.20.0.0/24"), subnet(ec2, vpc, "10.20.1.0/24")));
        }
    }

    private static String subnet(Ec2Client ec2, String vpc, String range) {
        return ec2.createSubnet(create -> create.vpcId(vpc).cidrBlock(range))
                .subnet()
                .subnetId();
    }
}
