package dev.concord.provisioning.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.ConcordRoles;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;

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
        return calls.find(
                        roles.inspect(),
                        with -> ec2.describeVpcs(list -> list.vpcIds(id).overrideConfiguration(with)))
                .flatMap(found -> found.vpcs().stream().findFirst())
                .map(vpc -> vpc.stateAsString());
    }

    /** Those of the named that exist. */
    public List<Subnet> subnets(List<String> ids) {
        return ids.stream().flatMap(id -> subnet(id).stream()).toList();
    }

    private Optional<Subnet> subnet(String id) {
        return calls.find(
                        roles.inspect(),
                        with -> ec2.describeSubnets(list -> list.subnetIds(id).overrideConfiguration(with)))
                .flatMap(found -> found.subnets().stream().findFirst())
                .map(subnet -> new Subnet(subnet.subnetId(), subnet.vpcId(), subnet.availabilityZone()));
    }

    /** Empty when there is no such key. */
    public Optional<Key> key(String id) {
        return calls.find(
                        roles.inspect(),
                        with -> kms.describeKey(get -> get.keyId(id).overrideConfiguration(with)))
                .map(DescribeKeyResponse::keyMetadata)
                .flatMap(key -> tags(key.keyId()).map(tags -> new Key(key.arn(), key.keyStateAsString(), tags)));
    }

    private Optional<List<String>> tags(String key) {
        return calls.find(
                        roles.inspect(),
                        with -> kms.listResourceTags(list -> list.keyId(key).overrideConfiguration(with)))
                .map(found -> found.tags().stream().map(tag -> tag.tagKey()).toList());
    }
}
