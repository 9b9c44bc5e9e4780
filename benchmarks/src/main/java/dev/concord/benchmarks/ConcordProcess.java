package dev.concord.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** All of Concord with its demo data, started as {@code ./concord start} does, on any free port. */
final class ConcordProcess implements AutoCloseable {
    private static final String COMPLETE = "the demo catalog is complete";
    private static final String BUILT = "local/target/start/concord-local.jar";

    /** One caller here stands for many people. */
    private static final Map<String, String> NOT_LIMITED =
            Map.of("CONCORD_RATES_CHANGES", "10000", "CONCORD_RATES_READS", "10000");

    private final JavaProcess process;
    private final URI address;

    private ConcordProcess(JavaProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Answers, with all demo assets in the catalog, when this returns. */
    static ConcordProcess start(Path home, int heapMegabytes) throws IOException {
        Progress.say("starting Concord");
        int port = freePort();
        var builder = new ProcessBuilder(
                        JavaProcess.tool("java"),
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        Path.of(System.getProperty("concord.checkout", "."))
                                .resolve(BUILT)
                                .toString(),
                        "--home",
                        home.toString(),
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true);
        builder.environment().putAll(NOT_LIMITED);
        var started = builder.start();
        awaitComplete(started);
        return new ConcordProcess(new JavaProcess(started), URI.create("http://localhost:" + port));
    }

    private static void awaitComplete(Process started) throws IOException {
        var said = new StringBuilder();
        var lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.toLowerCase(Locale.ROOT).contains(COMPLETE)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
                return;
            }
        }
        throw new IllegalStateException("Concord did not start:\n" + said);
    }

    private static int freePort() throws IOException {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    URI address() {
        return address;
    }

    JavaProcess java() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
