package dev.concord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is: begins from nothing, is killed, begins again with everything kept, and stops when told to. */
class StartTest {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final int port = FreePort.any();

    @Test
    void keepsEverythingOverAKillAndLeavesNothingBehindWhenStopped(@TempDir Path home) throws Exception {
        var first = start(home);
        assertThat(awaitReady(first)).contains("ready at http://localhost:" + port);
        assertThat(status("/")).isEqualTo(200);
        first.destroyForcibly().waitFor();

        var second = start(home);
        assertThat(awaitReady(second)).contains("ready at").doesNotContain("publishing models");
        var left = second.descendants().toList();
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(left).noneMatch(ProcessHandle::isAlive);
        assertThatCode(() -> FreePort.require(port)).doesNotThrowAnyException();
    }

    private Process start(Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        CLASS_PATH,
                        LocalConcord.class.getName(),
                        "--home",
                        home.toString(),
                        "--port",
                        "" + port))
                .redirectErrorStream(true)
                .start();
    }

    private static String awaitReady(Process started) throws IOException {
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains("ready at")) {
                break;
            }
        }
        return said.toString();
    }

    /** After redirects: the sign-in page. */
    private int status(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new java.net.CookieManager())
                .build()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
