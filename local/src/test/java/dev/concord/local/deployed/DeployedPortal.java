package dev.concord.local.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The jar that is deployed, in a process of its own, told by its environment what an operator would tell it. */
final class DeployedPortal implements Closeable {
    private static final Duration START = Duration.ofMinutes(3);
    /** AWS is not there: no test calls out of this machine. */
    static final Map<String, String> NO_AWS = Map.of(
            "AWS_ENDPOINT_URL", "http://127.0.0.1:9",
            "CONCORD_AWS_REGION", "eu-west-1",
            "CONCORD_AWS_ACCOUNT_ID", "447120983316",
            "CONCORD_AWS_DOMAIN_ID", "dzd_nowhere",
            "CONCORD_AWS_EXTERNAL_ID", "nowhere",
            "AWS_ACCESS_KEY_ID", "AKIANOWHERE",
            "AWS_SECRET_ACCESS_KEY", "nowhere");

    private final int port;
    private final Path log;
    private final Process process;

    private DeployedPortal(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Serves when this returns. */
    static DeployedPortal start(int port, Path jar, Path log, Map<String, String> environment, String... options)
            throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-Xmx768m", "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(NO_AWS);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        var portal = new DeployedPortal(port, log, builder.start());
        try {
            portal.awaitReady();
        } catch (RuntimeException | Error e) {
            portal.close();
            throw e;
        }
        return portal;
    }

    private void awaitReady() {
        await().atMost(START).pollInterval(Duration.ofSeconds(1)).until(() -> {
            assertThat(process.isAlive()).as(said()).isTrue();
            return answers();
        });
    }

    private boolean answers() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return get(http, "/actuator/health/readiness").statusCode() == 200;
        } catch (java.net.ConnectException notYet) {
            return false;
        }
    }

    /** As a browser asks for a page. */
    HttpResponse<String> get(HttpClient http, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,*/*")
                .timeout(Duration.ofSeconds(30))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
