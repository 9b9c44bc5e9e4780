package dev.concord.local;

import dev.concord.local.demo.DemoCloud;
import dev.concord.local.demo.DemoImport;
import dev.concord.local.postgres.LocalPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A portal in a process of its own, on the same port again after it was killed. */
public final class KillablePortal implements AutoCloseable {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final LocalHome home;
    private final DemoCloud cloud;
    private final LocalPostgres.Access database;
    private final int port = FreePort.any();
    private volatile @Nullable Process process;

    KillablePortal(LocalHome home, DemoCloud cloud, LocalPostgres.Access database) {
        this.home = home;
        this.cloud = cloud;
        this.database = database;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Answers, with all demo assets in the catalog, when this returns. */
    public void start() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogging.config=classpath:logback.xml",
                "-cp",
                CLASS_PATH,
                PortalProcess.class.getName()));
        command.addAll(PortalOrder.with(home, port, cloud, database).arguments());
        try {
            var started = new ProcessBuilder(command).redirectErrorStream(true).start();
            process = started;
            awaitReady(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As kill -9 does: no hook runs, no connection is closed in order. */
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static boolean complete(String line) {
        return line.contains(DemoImport.COMPLETE)
                || (line.contains(PortalStart.READY) && !line.contains(PortalStart.FILLING));
    }

    private static void awaitReady(Process started) throws IOException {
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (complete(line)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
                return;
            }
        }
        throw new IllegalStateException("The portal ended instead of starting:\n" + said);
    }
}
