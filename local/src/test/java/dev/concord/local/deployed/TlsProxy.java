package dev.concord.local.deployed;

import dev.concord.local.FreePort;
import io.undertow.Undertow;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.io.Closeable;
import java.net.URI;
import javax.net.ssl.SSLContext;

/** A proxy on loopback that ends TLS and says in X-Forwarded headers what it was asked for. */
record TlsProxy(String url, int target, Undertow server) implements Closeable {
    private static final int PATIENCE_MILLIS = 60_000;

    /** In front of a port on which something listens only later. */
    static TlsProxy start(SSLContext tls) {
        int port = FreePort.any();
        int target = FreePort.any();
        var behind = new LoadBalancingProxyClient().addHost(URI.create("http://127.0.0.1:" + target));
        var handler = ProxyHandler.builder()
                .setProxyClient(behind)
                .setMaxRequestTime(PATIENCE_MILLIS)
                .build();
        var server = Undertow.builder()
                .addHttpsListener(port, "127.0.0.1", tls)
                .setHandler(handler)
                .build();
        server.start();
        return new TlsProxy("https://localhost:" + port, target, server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
