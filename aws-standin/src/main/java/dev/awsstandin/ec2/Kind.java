package dev.awsstandin.ec2;

import dev.awsstandin.kernel.ServiceError;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of network parts, and AWS's words for one that is not there. */
enum Kind {
    VPC("vpc", "vpc-", "VpcId", "InvalidVpcID.NotFound", "The vpc ID '%s' does not exist"),
    SUBNET("subnet", "subnet-", "SubnetId", "InvalidSubnetID.NotFound", "The subnet ID '%s' does not exist"),
    SECURITY_GROUP(
            "security-group", "sg-", "GroupId", "InvalidGroup.NotFound", "The security group '%s' does not exist");

    private final String resourceType;
    private final String prefix;
    private final String idMember;
    private final String missingCode;
    private final String missingText;

    Kind(String resourceType, String prefix, String idMember, String missingCode, String missingText) {
        this.resourceType = resourceType;
        this.prefix = prefix;
        this.idMember = idMember;
        this.missingCode = missingCode;
        this.missingText = missingText;
    }

    /** As in ARNs and tag specifications. */
    String resourceType() {
        return resourceType;
    }

    String prefix() {
        return prefix;
    }

    /** The member of a description that is its id. */
    String idMember() {
        return idMember;
    }

    ServiceError missing(String id) {
        return new ServiceError(missingCode, 400, missingText.formatted(id));
    }

    static Optional<Kind> ofId(String id) {
        return Arrays.stream(values())
                .filter(kind -> id.startsWith(kind.prefix))
                .findFirst();
    }
}
