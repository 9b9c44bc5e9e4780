package dev.concord.benchmarks;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Clients of the AWS SDK, pointed at an endpoint; they do not try again. */
record Clients(URI endpoint) {

    static final AwsBasicCredentials ADMINISTRATOR =
            AwsBasicCredentials.create("AKIABENCHMARKADMIN00", "benchmark-administrator-secret");

    /** Somebody who acts with DataZone. */
    record Actor(String arn, DataZoneClient dataZone) {}

    DataZoneClient administrator() {
        return client(DataZoneClient.builder(), ADMINISTRATOR);
    }

    /** A new role that may do everything. */
    Actor role(String name) {
        try (var iam = client(IamClient.builder(), ADMINISTRATOR);
                var sts = client(StsClient.builder(), ADMINISTRATOR)) {
            var arn = iam.createRole(create -> create.roleName(name).assumeRolePolicyDocument("""
                            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                            "Principal":{"AWS":"447120983316"}}]}"""))
                    .role()
                    .arn();
            iam.putRolePolicy(put -> put.roleName(name).policyName("all").policyDocument("""
                    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));
            var given = sts.assumeRole(assume -> assume.roleArn(arn).roleSessionName("bench"))
                    .credentials();
            return new Actor(
                    arn,
                    client(
                            DataZoneClient.builder(),
                            AwsSessionCredentials.create(
                                    given.accessKeyId(), given.secretAccessKey(), given.sessionToken())));
        }
    }

    private <B extends AwsClientBuilder<B, C>, C> C client(B builder, AwsCredentials credentials) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
