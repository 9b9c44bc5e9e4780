package dev.concord.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stand-in in a JVM of its own, on any free port. */
final class StandinProcess implements AutoCloseable {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)\\s*");
    private static final String READY = "AWS stand-in ready at ";

    private final Process process;
    private final URI endpoint;

    private StandinProcess(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts it with the JDK that runs this; its log goes to the error output. */
    static StandinProcess start(Path data, String heap) throws IOException {
        var builder = new ProcessBuilder(
                tool("java"),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.awsstandin.StandinMain",
                "0",
                data.toString());
        builder.environment().put("AWS_ACCESS_KEY_ID", Clients.ADMINISTRATOR.accessKeyId());
        builder.environment().put("AWS_SECRET_ACCESS_KEY", Clients.ADMINISTRATOR.secretAccessKey());
        var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = output.readLine();
        if (line == null || !line.startsWith(READY)) {
            process.destroyForcibly();
            throw new IllegalStateException("The stand-in did not start");
        }
        return new StandinProcess(process, URI.create(line.substring(READY.length())));
    }

    URI endpoint() {
        return endpoint;
    }

    /** Tells the control API. */
    void control(String path, String json) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(endpoint.resolve(path))
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "%s answers %d: %s".formatted(path, answer.statusCode(), answer.body()));
            }
        }
    }

    /** The time that it has used of all processors. */
    Duration processorTime() {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("This machine does not tell the times of processes"));
    }

    /** Bytes of its objects that are in use, counted after a collection. */
    long liveBytes() throws IOException {
        var histogram = new ProcessBuilder(tool("jcmd"), String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var lines = histogram.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines()
                    .map(TOTAL::matcher)
                    .filter(Matcher::matches)
                    .map(total -> Long.parseLong(total.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("jcmd does not tell the heap"));
        }
    }

    /** Bytes of memory that it has now, as Linux counts them; 0 elsewhere. */
    long residentBytes() throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .sum()
                : 0;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
