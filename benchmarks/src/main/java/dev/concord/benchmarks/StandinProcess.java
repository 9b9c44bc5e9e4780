package dev.concord.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The stand-in in a JVM of its own, on any free port. */
final class StandinProcess implements AutoCloseable {

    private static final String READY = "AWS stand-in ready at ";

    private final JavaProcess java;
    private final URI endpoint;

    private StandinProcess(JavaProcess java, URI endpoint) {
        this.java = java;
        this.endpoint = endpoint;
    }

    /** Starts it with the JDK that runs this; its log goes to the error output. */
    static StandinProcess start(Path data, String heap) throws IOException {
        var builder = new ProcessBuilder(
                JavaProcess.tool("java"),
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
        return new StandinProcess(new JavaProcess(process), URI.create(line.substring(READY.length())));
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

    JavaProcess java() {
        return java;
    }

    @Override
    public void close() {
        java.close();
    }
}
