package dev.concord.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCommandTest {
    private static final String CODE = "backend/src/main/java/Code.java";

    @TempDir
    private Path folder;

    private SmallCheckout checkout;

    @BeforeEach
    void aCheckout() throws IOException {
        checkout = new SmallCheckout(folder);
    }

    @Test
    void buildsOnlyWhatAStartNeedsAndSaysWhatItDoes() throws Exception {
        var start = checkout.run("start", "--port", "9090");
        assertThat(start.rest())
                .contains("downloading what the build needs", "building AWS stand-in (1 of 4)", "built in", "running");
        assertThat(start.status()).isZero();
        assertThat(checkout.calls("maven")).singleElement().asString().contains("-Pstart", "-pl local -am package");
        assertThat(checkout.calls("java")).singleElement().asString().contains("--port 9090");
    }

    @Test
    void buildsNothingTheSecondTimeThoughTheBuildWroteBesideTheSources() throws Exception {
        checkout.run("start").status();
        assertThat(checkout.run("start").rest()).doesNotContain("building").contains("running");
        Files.setLastModifiedTime(
                checkout.file(CODE), FileTime.from(Instant.now().plusSeconds(60)));
        checkout.write("backend/src/test/java/some/OtherTest.java", "class OtherTest {}");
        assertThat(checkout.run("start").rest()).doesNotContain("building").contains("running");
        assertThat(checkout.calls("maven")).hasSize(1);
    }

    @Test
    void buildsAgainWhenASourceWasChangedOrDeletedOrTheBuildFailed() throws Exception {
        checkout.run("start").status();
        checkout.write(CODE, "class Code { int changed; }");
        assertThat(checkout.run("start").rest()).contains("building what changed");
        Files.delete(checkout.file(CODE));
        checkout.write("maven.fails", "");
        var failed = checkout.run("start");
        assertThat(failed.rest()).contains("A sentence of the compiler", "The build failed; all of its output is in ");
        assertThat(failed.status()).isEqualTo(1);
        Files.delete(checkout.file("maven.fails"));
        checkout.run("start").status();
        assertThat(checkout.calls("maven")).hasSize(4);
    }

    @Test
    void forgetsTheCopyOfADeletedSource() throws Exception {
        checkout.write("migrations/V1__first.sql", "create table first");
        checkout.run("start").status();
        checkout.write("backend/target/start/classes/V1__first.sql", "create table first");
        checkout.write(CODE, "class Code { int changed; }");
        checkout.run("start").status();
        assertThat(checkout.file("backend/target/start/classes/V1__first.sql")).exists();
        Files.delete(checkout.file("migrations/V1__first.sql"));
        checkout.run("start").status();
        assertThat(checkout.file("backend/target/start/classes")).doesNotExist();
    }

    @Test
    void theSecondOfTwoStartsWaitsForTheBuildOfTheFirst() throws Exception {
        checkout.pipe("maven.waits");
        var first = checkout.run("start");
        first.awaitLine("building AWS stand-in");
        var second = checkout.run("start");
        second.awaitLine("waiting for another build in this checkout to end");
        Files.writeString(checkout.file("maven.waits"), "go on");
        assertThat(first.rest()).contains("running");
        assertThat(second.rest()).contains("running");
        assertThat(checkout.calls("maven")).hasSize(1);
    }

    @Test
    void refusesToBuildUnderAConcordThatRuns() throws Exception {
        checkout.pipe("java.waits");
        var running = checkout.run("start");
        running.awaitLine("running");
        checkout.write(CODE, "class Code { int changed; }");
        var second = checkout.run("start");
        assertThat(second.rest()).contains("still runs, and its sources have changed: stop it first");
        assertThat(second.status()).isEqualTo(1);
        Files.writeString(checkout.file("java.waits"), "stop");
        assertThat(running.status()).isZero();
        assertThat(checkout.calls("maven")).hasSize(1);
    }

    @Test
    void letsADebuggerIntoThePortal() throws Exception {
        checkout.run("start", "--debug", "--port", "9090").status();
        checkout.run("start", "--dev", "--debug").status();
        assertThat(checkout.calls("java").get(0))
                .contains(" -agentlib:jdwp=", "address=127.0.0.1:5005", "--port 9090")
                .doesNotContain("--debug");
        assertThat(checkout.calls("java").get(1))
                .contains(" -Dconcord.debugger=-agentlib:jdwp=", "--dev")
                .doesNotContain("--debug");
    }

    @Test
    void refusesADebuggersPortThatIsTaken() throws Exception {
        try (var other = new ServerSocket(5005, 1, InetAddress.getLoopbackAddress())) {
            var start = checkout.run("start", "--debug");
            assertThat(start.rest()).contains("Port %d, where a debugger".formatted(other.getLocalPort()));
            assertThat(start.status()).isEqualTo(1);
        }
        assertThat(checkout.calls("java")).isEmpty();
    }
}
