package dev.awsstandin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** A stand-in in a process of its own, which can be killed. */
public final class KillableStandin {

    private static final String READY = "AWS stand-in ready at ";

    private final Process process;
    private final URI endpoint;

    private KillableStandin(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** One that has started on the folder. */
    public static KillableStandin on(Path folder) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.awsstandin.StandinMain",
                "0",
                folder.toString());
        builder.environment().put("AWS_ACCESS_KEY_ID", RunningStandin.ADMINISTRATOR.accessKeyId());
        builder.environment().put("AWS_SECRET_ACCESS_KEY", RunningStandin.ADMINISTRATOR.secretAccessKey());
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new KillableStandin(process, URI.create(output.readLine().replace(READY, "")));
    }

    public URI endpoint() {
        return endpoint;
    }

    /** Ends it without any warning, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The administrator's client for the endpoint. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(RunningStandin.ADMINISTRATOR))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
