package dev.awsstandin.wire.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Function;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** An HTTP port on loopback whose requests are answered by one function. */
public final class HttpPort implements AutoCloseable {

    private final Server server = new Server();
    private final ServerConnector connector;

    /** @param port 0 for any free one */
    public HttpPort(int port, Function<WireRequest, WireResponse> answer) {
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(settings()));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(60_000);
        server.addConnector(connector);
        server.setHandler(new HttpAnswers(answer));
    }

    /** Paths carry ARNs, so encoded slashes must come through; the rest of the URI is the signature's business. */
    private static HttpConfiguration settings() {
        var settings = new HttpConfiguration();
        settings.setUriCompliance(UriCompliance.UNSAFE);
        settings.setSendServerVersion(false);
        settings.setRequestHeaderSize(32 * 1024);
        return settings;
    }

    public void start() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port %d on 127.0.0.1 cannot be opened: %s".formatted(connector.getPort(), e.getMessage()), e);
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server does not start", e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server does not stop", e);
        }
    }
}
