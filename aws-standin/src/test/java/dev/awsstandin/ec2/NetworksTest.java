package dev.awsstandin.ec2;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import dev.awsstandin.wire.RawHttp;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.SubnetState;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcState;

class NetworksTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static Ec2Client ec2() {
        return ec2(ADMINISTRATOR);
    }

    private static Ec2Client ec2(AwsCredentials credentials) {
        return STANDIN.client(Ec2Client.builder(), credentials);
    }

    @Test
    void aVpcIsDescribedAsItWasCreated() {
        var created = ec2().createVpc(create -> create.cidrBlock("10.7.3.0/16").tagSpecifications(named("vpc", "lab")))
                .vpc();

        var found = ec2().describeVpcs(list -> list.vpcIds(created.vpcId())).vpcs();

        assertThat(found).singleElement().satisfies(vpc -> {
            assertThat(vpc.vpcId()).matches("vpc-[0-9a-f]{17}");
            assertThat(vpc.cidrBlock()).isEqualTo("10.7.0.0/16");
            assertThat(vpc.state()).isEqualTo(VpcState.AVAILABLE);
            assertThat(vpc.ownerId()).isEqualTo(RunningStandin.ACCOUNT);
            assertThat(vpc.isDefault()).isFalse();
            assertThat(vpc.cidrBlockAssociationSet()).hasSize(1);
            assertThat(vpc.tags())
                    .containsExactly(Tag.builder().key("Name").value("lab").build());
        });
    }

    @Test
    void aSubnetLiesInAZoneOfItsVpc() {
        var vpc = vpc("10.8.0.0/16");

        var subnet = ec2().createSubnet(
                        create -> create.vpcId(vpc).cidrBlock("10.8.1.0/24").availabilityZone("eu-west-1b"))
                .subnet();

        assertThat(subnet.subnetId()).matches("subnet-[0-9a-f]{17}");
        assertThat(subnet.subnetArn()).isEqualTo("arn:aws:ec2:eu-west-1:447120983316:subnet/" + subnet.subnetId());
        assertThat(subnet.vpcId()).isEqualTo(vpc);
        assertThat(subnet.availabilityZoneId()).isEqualTo("euw1-az2");
        assertThat(subnet.availableIpAddressCount()).isEqualTo(251);
        assertThat(subnet.state()).isEqualTo(SubnetState.AVAILABLE);
    }

    @Test
    void rangesAreChecked() {
        var vpc = vpc("10.9.0.0/16");
        subnet(vpc, "10.9.0.0/24");

        assertRefused(() -> vpc("10.0.0.0/8"), "InvalidVpc.Range", "The CIDR '10.0.0.0/8' is invalid.");
        assertRefused(() -> vpc("nowhere"), "InvalidParameterValue", "not a valid CIDR block");
        assertRefused(() -> ec2().createVpc(create -> {}), "MissingParameter", "cidrBlock");
        assertRefused(() -> subnet(vpc, "10.10.0.0/24"), "InvalidSubnet.Range", "10.10.0.0/24");
        assertRefused(() -> subnet(vpc, "10.9.0.128/25"), "InvalidSubnet.Conflict", "conflicts with another subnet");
        assertRefused(
                () -> ec2().createSubnet(create ->
                        create.vpcId(vpc).cidrBlock("10.9.1.0/24").availabilityZone("eu-west-1z")),
                "InvalidParameterValue",
                "eu-west-1a, eu-west-1b, eu-west-1c");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertRefused(
                () -> ec2().describeVpcs(list -> list.vpcIds("vpc-0123456789abcdef0")),
                "InvalidVpcID.NotFound",
                "The vpc ID 'vpc-0123456789abcdef0' does not exist");
        assertRefused(
                () -> ec2().describeSubnets(list -> list.subnetIds("subnet-1")),
                "InvalidSubnetID.NotFound",
                "The subnet ID 'subnet-1' does not exist");
        assertRefused(
                () -> ec2().describeSecurityGroups(list -> list.groupIds("sg-1")),
                "InvalidGroup.NotFound",
                "The security group 'sg-1' does not exist");
        assertRefused(() -> subnet("vpc-1", "10.0.0.0/24"), "InvalidVpcID.NotFound", "vpc-1");
        assertRefused(
                () -> ec2().deleteSubnet(delete -> delete.subnetId("subnet-1")),
                "InvalidSubnetID.NotFound",
                "subnet-1");
    }

    @Test
    void filtersNarrow() {
        var first = vpc("10.11.0.0/16");
        var second = vpc("10.12.0.0/16");
        var subnet = subnet(first, "10.11.0.0/24");
        subnet(second, "10.12.0.0/24");
        ec2().createTags(tag -> tag.resources(subnet, first)
                .tags(Tag.builder().key("use").value("studio-a").build()));

        assertThat(ec2().describeSubnets(list -> list.filters(filter("vpc-id", first), filter("tag:use", "studio-*")))
                        .subnets())
                .extracting(Subnet::subnetId)
                .containsExactly(subnet);
        assertThat(ec2().describeVpcs(list -> list.filters(filter("tag-key", "use"), filter("state", "available")))
                        .vpcs())
                .extracting(Vpc::vpcId)
                .containsExactly(first);
        assertThat(ec2().describeVpcs(list -> list.filters(filter("tag:use", "other")))
                        .vpcs())
                .isEmpty();
        assertRefused(
                () -> ec2().describeVpcs(list -> list.filters(filter("colour", "red"))),
                "InvalidParameterValue",
                "The filter 'colour' is invalid");
    }

    @Test
    void aVpcBeginsWithASecurityGroupAndIsDeletedWhenEmpty() {
        var vpc = vpc("10.13.0.0/16");
        var subnet = subnet(vpc, "10.13.0.0/24");
        assertThat(ec2().describeSecurityGroups(list -> list.filters(filter("vpc-id", vpc)))
                        .securityGroups())
                .extracting(SecurityGroup::groupName)
                .containsExactly("default");

        assertRefused(() -> ec2().deleteVpc(delete -> delete.vpcId(vpc)), "DependencyViolation", vpc);
        ec2().deleteSubnet(delete -> delete.subnetId(subnet));
        ec2().deleteVpc(delete -> delete.vpcId(vpc));

        assertRefused(() -> ec2().describeVpcs(list -> list.vpcIds(vpc)), "InvalidVpcID.NotFound", vpc);
        assertThat(ec2().describeSecurityGroups(list -> list.filters(filter("vpc-id", vpc)))
                        .securityGroups())
                .isEmpty();
    }

    @Test
    void aSecurityGroupsNameIsTakenOnceInItsVpc() {
        var vpc = vpc("10.14.0.0/16");

        var id = group(vpc, "studio");

        assertThat(ec2().describeSecurityGroups(list -> list.groupIds(id)).securityGroups())
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.description()).isEqualTo("For Studio");
                    assertThat(group.ipPermissionsEgress()).hasSize(1);
                });
        assertRefused(() -> group(vpc, "studio"), "InvalidGroup.Duplicate", "already exists for VPC");
        assertRefused(() -> group(vpc, "default"), "InvalidParameterValue", "reserved");
        assertRefused(() -> ec2().deleteVpc(delete -> delete.vpcId(vpc)), "DependencyViolation", vpc);
    }

    @Test
    void descriptionsComeInPages() {
        for (var i = 0; i < 6; i++) {
            vpc("10.%d.0.0/16".formatted(100 + i));
        }

        var first = ec2().describeVpcs(list -> list.maxResults(5));

        assertThat(first.vpcs()).hasSize(5);
        assertThat(ec2().describeVpcs(list -> list.maxResults(5).nextToken(first.nextToken()))
                        .vpcs())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.vpcs());
        assertRefused(() -> ec2().describeVpcs(list -> list.maxResults(4)), "InvalidParameterValue", "axResults");
        assertRefused(() -> ec2().describeVpcs(list -> list.nextToken("forged")), "InvalidNextToken", "NextToken");
    }

    @Test
    void theRegionHasZones() {
        assertThat(ec2().describeAvailabilityZones().availabilityZones())
                .extracting(AvailabilityZone::zoneName)
                .containsExactly("eu-west-1a", "eu-west-1b", "eu-west-1c");
        assertThat(ec2().describeAvailabilityZones(list -> list.zoneIds("euw1-az3"))
                        .availabilityZones())
                .extracting(AvailabilityZone::zoneName)
                .containsExactly("eu-west-1c");
    }

    @Test
    void aDryRunOnlyAsksForPermission() {
        assertThatThrownBy(() -> ec2().createVpc(
                                create -> create.cidrBlock("10.15.0.0/16").dryRun(true)))
                .isInstanceOfSatisfying(Ec2Exception.class, error -> {
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("DryRunOperation");
                    assertThat(error.statusCode()).isEqualTo(412);
                });
        assertThat(ec2().describeVpcs(list -> list.filters(filter("cidr", "10.15.0.0/16")))
                        .vpcs())
                .isEmpty();
    }

    @Test
    void whoeverMayOnlyLookCannotMakeNorTagWhatIsNotAllowed() {
        var user = new People(STANDIN).user("looker", """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": ["ec2:Describe*", "ec2:CreateVpc"], "Resource": "*"},
                  {"Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*",
                   "Condition": {"StringEquals": {"ec2:CreateAction": "CreateVpc", "aws:RequestTag/Name": "mine"}}}]}""");

        assertThat(ec2(user).describeVpcs().vpcs()).isNotNull();
        assertThat(ec2(user)
                        .createVpc(create -> create.cidrBlock("10.16.0.0/16").tagSpecifications(named("vpc", "mine"))))
                .isNotNull();
        assertThatThrownBy(() -> ec2(user)
                        .createVpc(create -> create.cidrBlock("10.16.0.0/16").tagSpecifications(named("vpc", "yours"))))
                .isInstanceOfSatisfying(Ec2Exception.class, error -> {
                    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("UnauthorizedOperation");
                    assertThat(error.statusCode()).isEqualTo(403);
                    assertThat(error.getMessage())
                            .contains("You are not authorized to perform this operation.")
                            .contains("ec2:CreateTags");
                    assertThat(error.requestId()).isNotBlank();
                });
    }

    @Test
    void aForeignKeyFailsAsInEc2() {
        var answer = new RawHttp(STANDIN.endpoint())
                .signed(
                        AwsBasicCredentials.create("AKIANOBODYNOBODYNOBO", "x"),
                        "ec2",
                        "/",
                        Map.of("content-type", "application/x-www-form-urlencoded"),
                        "Action=DescribeVpcs&Version=2016-11-15");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .startsWith("<Response><Errors><Error><Code>AuthFailure</Code><Message>")
                .contains("<RequestID>");
    }

    private static String vpc(String range) {
        return ec2().createVpc(create -> create.cidrBlock(range)).vpc().vpcId();
    }

    private static String subnet(String vpc, String range) {
        return ec2().createSubnet(create -> create.vpcId(vpc).cidrBlock(range))
                .subnet()
                .subnetId();
    }

    private static String group(String vpc, String name) {
        return ec2().createSecurityGroup(
                        create -> create.vpcId(vpc).groupName(name).description("For Studio"))
                .groupId();
    }

    private static TagSpecification named(String type, String name) {
        return TagSpecification.builder()
                .resourceType(ResourceType.fromValue(type))
                .tags(Tag.builder().key("Name").value(name).build())
                .build();
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }

    private static void assertRefused(ThrowingCallable call, String code, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Ec2Exception.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(error.statusCode()).isEqualTo(400);
            assertThat(error.getMessage()).contains(message);
        });
    }
}
