package dev.concord.local;

import static dev.concord.local.PortalStart.READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.concord.local.demo.DemoImport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is: begins from nothing, is killed, begins again with everything kept, and stops when told to. */
class StartTest {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final int port = FreePort.any();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void goesOnFillingTheCatalogAfterAKillAndLeavesNothingBehindWhenStopped(@TempDir Path home) throws Exception {
        var first = start(home);
        assertThat(said(first, READY)).contains(READY + url()).contains(PortalStart.FILLING);
        assertThat(status("/")).isEqualTo(200);
        var another = start(home);
        assertThat(said(another, "nothing that it says")).contains("Another Concord (process " + first.pid() + ")");
        assertThat(another.waitFor()).isEqualTo(1);
        first.destroyForcibly().waitFor();

        var second = start(home);
        assertThat(said(second, DemoImport.COMPLETE))
                .contains(READY + url(), PortalStart.FILLING, DemoImport.COMPLETE)
                .doesNotContain("registering models", "letting Concord in", "could not be published");
        second.destroyForcibly().waitFor();

        var third = start(home);
        assertThat(said(third, READY)).contains(READY).doesNotContain(PortalStart.FILLING);
        var left = third.descendants().toList();
        third.destroy();
        assertThat(third.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(left).noneMatch(ProcessHandle::isAlive);
        assertThatCode(() -> FreePort.require(port)).doesNotThrowAnyException();
    }

    private Process start(Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
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
        started.add(process);
        return process;
    }

    /** All lines up to the one with these words, or to the end. */
    private static String said(Process started, String words) throws IOException {
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.contains(words)) {
                break;
            }
        }
        return said.toString();
    }

    private String url() {
        return "http://localhost:" + port;
    }

    /** After redirects: the sign-in page. */
    private int status(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new java.net.CookieManager())
                .build()) {
            var request = HttpRequest.newBuilder(URI.create(url() + path))
                    .header("Accept", "text/html")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
