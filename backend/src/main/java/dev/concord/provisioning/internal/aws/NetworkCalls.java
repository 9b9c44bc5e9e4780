package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsFailure;
import dev.concord.aws.ConcordRoles;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.kms.KmsClient;

/** Reading networks and keys of the account, without belonging to any project. */
@Component
public class NetworkCalls {
    private final Ec2Client ec2;
    private final KmsClient kms;
    private final AwsCalls calls;
    private final ConcordRoles roles;

    NetworkCalls(Ec2Client ec2, KmsClient kms, AwsCalls calls, ConcordRoles roles) {
        this.ec2 = ec2;
        this.kms = kms;
        this.calls = calls;
        this.roles = roles;
    }

    /** A subnet: where it lies. */
    public record Subnet(String id, String vpc, String zone) {}

    /** A key: its ARN, its state, and the names of its tags. */
    public record Key(String arn, String state, List<String> tags) {}

    /** Its state; empty when there is no such VPC. */
    public Optional<String> vpc(String id) {
        return ifThere(() -> calls
                .call(
                        "DescribeVpcs",
                        roles.inspect(),
                        with -> ec2.describeVpcs(list -> list.vpcIds(id).overrideConfiguration(with)))
                .vpcs()
                .stream()
                .map(vpc -> vpc.stateAsString())
                .findFirst());
    }

    /** Those of the named that exist. */
    public List<Subnet> subnets(List<String> ids) {
        return ids.stream().flatMap(id -> subnet(id).stream()).toList();
    }

    private Optional<Subnet> subnet(String id) {
        return ifThere(() -> calls
                .call(
                        "DescribeSubnets",
                        roles.inspect(),
                        with -> ec2.describeSubnets(list -> list.subnetIds(id).overrideConfiguration(with)))
                .subnets()
                .stream()
                .map(subnet -> new Subnet(subnet.subnetId(), subnet.vpcId(), subnet.availabilityZone()))
                .findFirst());
    }

    /** Empty when there is no such key. */
    public Optional<Key> key(String id) {
        return ifThere(() -> {
            var key = calls.call(
                            "DescribeKey",
                            roles.inspect(),
                            with -> kms.describeKey(get -> get.keyId(id).overrideConfiguration(with)))
                    .keyMetadata();
            var tags = calls.call(
                    "ListResourceTags",
                    roles.inspect(),
                    with -> kms.listResourceTags(list -> list.keyId(key.keyId()).overrideConfiguration(with)));
            return Optional.of(new Key(
                    key.arn(),
                    key.keyStateAsString(),
                    tags.tags().stream().map(tag -> tag.tagKey()).toList()));
        });
    }

    /** EC2 answers InvalidVpcID.NotFound with a 400, KMS NotFoundException as well. */
    private static <T> Optional<T> ifThere(Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (AwsFailure failure) {
            if (failure.kind() == AwsFailure.Kind.MISSING
                    || String.valueOf(failure.getMessage()).contains("NotFound")) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
