package dev.concord.local.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.local.FileTree;
import dev.concord.local.FreePort;
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

/** A real Keycloak, from its own distribution, with the realm of policies/keycloak and nobody in it. */
final class Keycloak implements Closeable {
    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Duration START = Duration.ofMinutes(4);

    private final Path log;
    private final Process process;

    private Keycloak(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /** Told what compose.yaml tells it, but on loopback alone. Serves when this returns. */
    static Keycloak start(ComposedService service, int port, Certificate certificate, Path log) throws IOException {
        if (!Files.exists(UNPACKED)) {
            throw new IOException("Keycloak is not there: ./concord keycloak brings it.");
        }
        var home = Checkout.only(UNPACKED, "").toAbsolutePath();
        FileTree.delete(home.resolve("data"));
        var realms = Files.createDirectories(home.resolve("data/import"));
        Files.copy(Checkout.file("policies/keycloak/concord-realm.json"), realms.resolve("concord-realm.json"));
        var command = new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
        command.addAll(service.command());
        int management = FreePort.any();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(service.environment());
        builder.environment().put("KC_HTTP_HOST", "127.0.0.1");
        builder.environment().put("KC_HTTP_PORT", Integer.toString(port));
        builder.environment().put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(management));
        builder.environment().put("KC_TRUSTSTORE_PATHS", certificate.pem().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var keycloak = new Keycloak(log, builder.start());
        try {
            keycloak.awaitReady(URI.create("http://127.0.0.1:" + management + "/health/ready"));
        } catch (RuntimeException | Error e) {
            keycloak.close();
            throw e;
        }
        return keycloak;
    }

    private void awaitReady(URI health) {
        await().atMost(START).pollInterval(Duration.ofSeconds(1)).until(() -> {
            assertThat(process.isAlive()).as(said()).isTrue();
            try (var http = HttpClient.newHttpClient()) {
                var answer = http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
                return answer.statusCode() == 200;
            } catch (java.net.ConnectException notYet) {
                return false;
            }
        });
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
