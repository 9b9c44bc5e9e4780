package dev.concord.aws;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.ram.RamClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** One client per service. Only STS has credentials of its own, the base principal's; all other calls bring theirs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AwsSettings.class)
class AwsClients {
    /** In the User-Agent of each call. */
    private static final String APP_ID = "concord";

    private final AwsSettings settings;
    private final EachCall each;

    AwsClients(AwsSettings settings, Pace pace, CallWatch watch) {
        this.settings = settings;
        this.each = new EachCall(pace, watch);
    }

    @Bean
    DataZoneClient dataZoneClient() {
        return configured(DataZoneClient.builder(), AnonymousCredentialsProvider.create())
                .build();
    }

    @Bean
    SageMakerClient sageMakerClient() {
        return configured(SageMakerClient.builder(), AnonymousCredentialsProvider.create())
                .build();
    }

    @Bean
    IamClient iamClient() {
        return configured(IamClient.builder(), AnonymousCredentialsProvider.create())
                .build();
    }

    @Bean
    Ec2Client ec2Client() {
        return configured(Ec2Client.builder(), AnonymousCredentialsProvider.create())
                .build();
    }

    @Bean
    KmsClient kmsClient() {
        return configured(KmsClient.builder(), AnonymousCredentialsProvider.create())
                .build();
    }

    @Bean
    GlueClient glueClient() {
        return configured(GlueClient.builder(), AnonymousCredentialsProvider.create())
                .build();
    }

    @Bean
    RamClient ramClient() {
        return configured(RamClient.builder(), AnonymousCredentialsProvider.create())
                .build();
    }

    @Bean
    EventBridgeClient eventBridgeClient() {
        return configured(EventBridgeClient.builder(), AnonymousCredentialsProvider.create())
                .build();
    }

    @Bean
    SqsClient sqsClient() {
        return configured(SqsClient.builder(), AnonymousCredentialsProvider.create())
                .build();
    }

    @Bean
    StsClient stsClient(AwsCredentialsProvider base) {
        return configured(StsClient.builder(), base).build();
    }

    @Bean
    AwsCredentialsProvider base() {
        var id = settings.accessKeyId();
        var secret = settings.secretAccessKey();
        return id == null || secret == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }

    /** Retries are the relay's business, which remembers them; the SDK does none. */
    private <B extends AwsClientBuilder<B, C>, C> B configured(B builder, AwsCredentialsProvider credentials) {
        builder.region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .overrideConfiguration(override -> override.apiCallTimeout(settings.callTimeout())
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .appId(APP_ID)
                        .addExecutionInterceptor(each));
        var endpoint = settings.endpoint();
        return endpoint == null ? builder : builder.endpointOverride(endpoint);
    }
}
