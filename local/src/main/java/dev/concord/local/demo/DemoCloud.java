package dev.concord.local.demo;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.ram.RamClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The account in which the demo is set up, and its administrator's key.
 *
 * @param externalId what roles for Concord ask for
 */
public record DemoCloud(URI endpoint, String account, String region, String externalId, Key administrator) {

    /** A long-lived access key. */
    public record Key(String id, String secret) {

        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    IamClient iam() {
        return client(IamClient.builder(), administrator).build();
    }

    Ec2Client ec2() {
        return client(Ec2Client.builder(), administrator).build();
    }

    KmsClient kms() {
        return client(KmsClient.builder(), administrator).build();
    }

    DataZoneClient dataZone() {
        return client(DataZoneClient.builder(), administrator).build();
    }

    DataZoneClient dataZone(AwsCredentialsProvider credentials) {
        return client(DataZoneClient.builder(), credentials).build();
    }

    RamClient ram() {
        return client(RamClient.builder(), administrator).build();
    }

    EventBridgeClient events() {
        return client(EventBridgeClient.builder(), administrator).build();
    }

    SqsClient sqs() {
        return client(SqsClient.builder(), administrator).build();
    }

    SageMakerClient sageMaker() {
        return client(SageMakerClient.builder(), administrator).build();
    }

    SageMakerClient sageMaker(AwsCredentialsProvider credentials) {
        return client(SageMakerClient.builder(), credentials).build();
    }

    StsClient sts(Key key) {
        return client(StsClient.builder(), key).build();
    }

    private <B extends AwsClientBuilder<B, C>, C> B client(B builder, Key key) {
        return client(builder, StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret())));
    }

    private <B extends AwsClientBuilder<B, C>, C> B client(B builder, AwsCredentialsProvider credentials) {
        return builder.region(Region.of(region)).endpointOverride(endpoint).credentialsProvider(credentials);
    }

    /** What Concord's policies are filled in with for this account. */
    Map<String, String> policyValues() {
        return Map.of("account", account, "region", region, "external-id", externalId);
    }

    public String roleArn(String role) {
        return "arn:aws:iam::%s:role/concord/%s".formatted(account, role);
    }
}
