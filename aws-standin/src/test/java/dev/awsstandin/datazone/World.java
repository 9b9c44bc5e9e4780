package dev.awsstandin.datazone;

import dev.awsstandin.AwsStandin;
import dev.awsstandin.kernel.Delays;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** A running stand-in with an administrator, from which tests make roles, domains and all that is in them. */
public final class World implements AutoCloseable {

    public static final String ACCOUNT = "447120983316";
    public static final String REGION = "eu-west-1";
    private static final String KEY = "AKIAADMINISTRATOR000";
    private static final String SECRET = "local-administrator-secret";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final AwsStandin standin;
    private final AwsCredentials administrator = AwsBasicCredentials.create(KEY, SECRET);
    private final SdkHttpClient http = ApacheHttpClient.create();

    private World(AwsStandin standin) {
        this.standin = standin;
    }

    /** Opens the world kept in the folder; nothing in it takes time. */
    public static World open(Path folder) {
        return open(folder, Delays.none());
    }

    public static World open(Path folder, Delays delays) {
        return new World(AwsStandin.builder()
                .dataDirectory(folder)
                .account(ACCOUNT)
                .region(REGION)
                .administrator(KEY, SECRET)
                .delays(delays)
                .build()
                .start());
    }

    public AwsStandin standin() {
        return standin;
    }

    public AwsCredentials administrator() {
        return administrator;
    }

    public void later(Duration by) {
        standin.clock().advance(by);
    }

    DataZoneClient dataZone(AwsCredentials as) {
        return set(DataZoneClient.builder(), as).build();
    }

    public SageMakerClient sageMaker(AwsCredentials as) {
        return set(SageMakerClient.builder(), as).build();
    }

    public GlueClient glue() {
        return set(GlueClient.builder(), administrator).build();
    }

    public IamClient iam() {
        return set(IamClient.builder(), administrator).build();
    }

    Ec2Client ec2() {
        return set(Ec2Client.builder(), administrator).build();
    }

    public KmsClient kms() {
        return set(KmsClient.builder(), administrator).build();
    }

    public SqsClient sqs() {
        return set(SqsClient.builder(), administrator).build();
    }

    public EventBridgeClient events() {
        return set(EventBridgeClient.builder(), administrator).build();
    }

    StsClient sts() {
        return set(StsClient.builder(), administrator).build();
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B set(B builder, AwsCredentials as) {
        return builder.httpClient(http)
                .endpointOverride(standin.endpoint())
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(as))
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(DefaultRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(new AnswerCheck()));
    }

    /** A new role that IAM lets do everything; its sessions' credentials and its DataZone client. */
    public Actor role(String name) {
        var unique = name + "-" + NUMBERS.incrementAndGet();
        try (var iam = iam();
                var sts = sts()) {
            var role = iam.createRole(request ->
                            request.roleName(unique).path("/tests/").assumeRolePolicyDocument("""
                                    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                                    "Principal":{"AWS":"arn:aws:iam::%s:root"}}]}""".formatted(ACCOUNT)))
                    .role();
            iam.putRolePolicy(
                    request -> request.roleName(unique).policyName("all").policyDocument("""
                            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));
            var session = sts.assumeRole(request -> request.roleArn(role.arn()).roleSessionName("a-test"))
                    .credentials();
            var credentials = AwsSessionCredentials.create(
                    session.accessKeyId(), session.secretAccessKey(), session.sessionToken());
            return new Actor(role.arn(), credentials, dataZone(credentials));
        }
    }

    /** Somebody who acts. */
    public record Actor(String arn, AwsCredentials credentials, DataZoneClient client) {}

    @Override
    public void close() {
        http.close();
        standin.close();
    }
}
