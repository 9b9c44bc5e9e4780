package dev.concord.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** An endpoint that answers what it was told to, whatever is asked, and keeps who asked; request ids count from request-1. */
final class LoopbackAws implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<String> userAgents = new CopyOnWriteArrayList<>();

    private record Reply(int status, Map<String, String> headers, String body) {}

    private LoopbackAws(HttpServer server) {
        this.server = server;
    }

    static LoopbackAws open() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var aws = new LoopbackAws(server);
        server.createContext("/", aws::answer);
        server.start();
        return aws;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    LoopbackAws thenAnswers(String body) {
        replies.add(new Reply(200, Map.of(), body));
        return this;
    }

    LoopbackAws thenFails(int status, String code, String message) {
        replies.add(new Reply(status, Map.of("x-amzn-errortype", code), "{\"message\": \"%s\"}".formatted(message)));
        return this;
    }

    List<String> userAgents() {
        return userAgents;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.getRequestBody().readAllBytes();
            var reply = replies.remove();
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("x-amzn-RequestId", "request-" + userAgents.size());
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
