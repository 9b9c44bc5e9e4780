package dev.awsstandin;

import dev.awsstandin.kernel.Delays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** A stand-in for one test class, on a free port and a folder of its own, and clients for it. */
public final class RunningStandin implements BeforeAllCallback, AfterAllCallback {

    public static final String ACCOUNT = "447120983316";
    public static final AwsCredentials ADMINISTRATOR =
            AwsBasicCredentials.create("AKIATESTADMINISTRATOR", "test-administrator-secret");

    private SdkHttpClient http;
    private final Delays delays;
    private Path folder;
    private AwsStandin standin;

    public RunningStandin() {
        this(Delays.none().rolePropagation(Duration.ofSeconds(3)));
    }

    public RunningStandin(Delays delays) {
        this.delays = delays;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("aws-standin");
        // The JDK's own client sends a lost POST again by itself, which hides lost replies.
        http = ApacheHttpClient.create();
        standin = settings(folder).delays(delays).build().start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        standin.close();
        http.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(RunningStandin::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static StandinSettings settings(Path folder) {
        return AwsStandin.builder()
                .dataDirectory(folder)
                .account(ACCOUNT)
                .administrator(ADMINISTRATOR.accessKeyId(), ADMINISTRATOR.secretAccessKey())
                .delays(Delays.none().rolePropagation(Duration.ofSeconds(3)));
    }

    public AwsStandin standin() {
        return standin;
    }

    public URI endpoint() {
        return standin.endpoint();
    }

    public IamClient iam() {
        return iam(ADMINISTRATOR);
    }

    public IamClient iam(AwsCredentials credentials) {
        return client(IamClient.builder(), credentials);
    }

    public StsClient sts(AwsCredentials credentials) {
        return client(StsClient.builder(), credentials);
    }

    public SageMakerClient sageMaker() {
        return sageMaker(ADMINISTRATOR);
    }

    public SageMakerClient sageMaker(AwsCredentials credentials) {
        return client(SageMakerClient.builder(), credentials);
    }

    /** Any client of the SDK, pointed here, without retries. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, AwsCredentials credentials) {
        return builder.endpointOverride(endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(http)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(DefaultRetryStrategy.doNotRetry())
                        .build())
                .build();
    }

    /** The credentials of a session of the role, as the principal of the credentials gets them. */
    public AwsSessionCredentials assume(AwsCredentials credentials, AssumeRoleRequest request) {
        var given = sts(credentials).assumeRole(request).credentials();
        return AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
    }

    /** Moves behaviour time beyond the point at which new roles can be assumed. */
    public void waitForRoles() {
        standin.clock().advance(Duration.ofSeconds(3));
    }
}
