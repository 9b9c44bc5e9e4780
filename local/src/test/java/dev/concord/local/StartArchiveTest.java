package dev.concord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class StartArchiveTest {

    private static final String JAR = Path.of(Logger.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath())
            .toString();

    @TempDir
    private Path folder;

    @Test
    void makesAnArchiveThatTheJvmTakes() throws Exception {
        var archive = archiveWithList();
        try (var making = StartArchive.begin(archive, JAR)) {
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(archive).exists());
            assertThat(making).isNotNull();
        }
        assertThat(start("-Xshare:on", "-XX:SharedArchiveFile=" + archive)).isZero();
    }

    @Test
    void leavesAFinishedArchiveAlone() throws IOException {
        var archive = archiveWithList();
        Files.writeString(archive, "finished");
        StartArchive.begin(archive, JAR).close();
        assertThat(archive).hasContent("finished");
    }

    @Test
    void doesNothingForAStartThatKeptNoList() throws IOException {
        StartArchive.begin(folder.resolve("classes.jsa"), JAR).close();
        assertThat(folder).isEmptyDirectory();
    }

    private Path archiveWithList() throws IOException {
        var list = List.of("java/lang/Object id: 0", "java/util/concurrent/StructuredTas");
        Files.write(folder.resolve("classes.jsa.list"), list);
        return folder.resolve("classes.jsa");
    }

    private static int start(String... options) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new java.util.ArrayList<>(List.of(java));
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx768m", "-cp", JAR, "-version"));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
