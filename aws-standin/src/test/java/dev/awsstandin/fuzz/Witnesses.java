package dev.awsstandin.fuzz;

import dev.awsstandin.RunningStandin;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** What the SDK reads of things that nobody should have touched. */
final class Witnesses {

    private final Ground ground;
    private final URI endpoint;

    Witnesses(Ground ground, URI endpoint) {
        this.ground = ground;
        this.endpoint = endpoint;
    }

    Map<String, Object> read() {
        var read = new LinkedHashMap<String, Object>();
        dataZone(read);
        sageMaker(read);
        account(read);
        messages(read);
        return read;
    }

    private void dataZone(Map<String, Object> read) {
        var domain = ground.kept("domain");
        try (var client = client(DataZoneClient.builder())) {
            read.put("domain", client.getDomain(get -> get.identifier(domain)));
            read.put(
                    "project",
                    client.getProject(get -> get.domainIdentifier(domain).identifier(ground.kept("project"))));
            read.put(
                    "members",
                    client.listProjectMemberships(
                                    list -> list.domainIdentifier(domain).projectIdentifier(ground.kept("project")))
                            .members());
            read.put(
                    "asset", client.getAsset(get -> get.domainIdentifier(domain).identifier(ground.kept("asset"))));
            read.put(
                    "listing",
                    client.getListing(get -> get.domainIdentifier(domain).identifier(ground.kept("listing"))));
            read.put(
                    "subscription",
                    client.getSubscription(
                            get -> get.domainIdentifier(domain).identifier(ground.kept("subscription"))));
            read.put(
                    "environment",
                    client.getEnvironment(get -> get.domainIdentifier(domain).identifier(ground.kept("environment"))));
        }
    }

    private void sageMaker(Map<String, Object> read) {
        try (var client = client(SageMakerClient.builder())) {
            read.put(
                    "model package group",
                    client.describeModelPackageGroup(get -> get.modelPackageGroupName("witness-models")));
            read.put("model package", client.describeModelPackage(get -> get.modelPackageName(ground.kept("package"))));
        }
    }

    private void account(Map<String, Object> read) {
        try (var iam = client(IamClient.builder());
                var kms = client(KmsClient.builder());
                var glue = client(GlueClient.builder());
                var ec2 = client(Ec2Client.builder());
                var events = client(EventBridgeClient.builder())) {
            read.put("role", iam.getRole(get -> get.roleName("witness-role")));
            read.put("policy", iam.getPolicy(get -> get.policyArn(ground.kept("policy"))));
            read.put("key", kms.describeKey(get -> get.keyId(ground.kept("key"))));
            read.put(
                    "secret",
                    kms.decrypt(decrypt -> decrypt.ciphertextBlob(
                                    SdkBytes.fromByteArray(Base64.getDecoder().decode(ground.kept("cipher"))))
                            .encryptionContext(Map.of("a", "b"))));
            read.put(
                    "table", glue.getTable(get -> get.databaseName("witness_db").name("trips")));
            read.put(
                    "vpc",
                    ec2.describeVpcs(get -> get.vpcIds(ground.kept("vpc"))).vpcs());
            read.put("rule", events.describeRule(get -> get.name("witness-rule")));
        }
    }

    /** They stay where they are, to be read again. */
    private void messages(Map<String, Object> read) {
        try (var sqs = client(SqsClient.builder())) {
            read.put(
                    "messages",
                    sqs
                            .receiveMessage(receive -> receive.queueUrl(ground.kept("queue"))
                                    .maxNumberOfMessages(10)
                                    .visibilityTimeout(0))
                            .messages()
                            .stream()
                            .map(Message::body)
                            .sorted()
                            .toList());
        }
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(RunningStandin.ADMINISTRATOR))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
