package dev.concord.local.deployed;

import dev.concord.local.LocalSecrets;
import dev.concord.local.postgres.LocalPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** All that compose.yaml names, as it says, each behind a proxy that ends TLS; only AWS is not there. */
final class Deployment implements Closeable {
    private final Deque<Closeable> parts;
    private final Map<String, String> values = new HashMap<>(DeployedPortal.NO_AWS);
    private final TlsProxy portal;
    private final TlsProxy signIn;
    private final HttpClient http;

    private Deployment(Path folder, Deque<Closeable> parts) throws Exception {
        this.parts = parts;
        var certificate = Certificate.make(folder);
        http = HttpClient.newBuilder()
                .sslContext(certificate.context())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        parts.push(http::close);
        portal = add(TlsProxy.start(certificate.context()));
        signIn = add(TlsProxy.start(certificate.context()));
        var secrets = LocalSecrets.in(folder.resolve("secrets"));
        var postgres =
                LocalPostgres.start(folder, Path.of("target/postgres-bin").toAbsolutePath(), secrets);
        parts.push(postgres::close);
        var database = postgres.access();
        values.put("CONCORD_URL", portal.url());
        values.put("CONCORD_SIGN_IN_URL", signIn.url());
        values.put("CONCORD_PROXIES", "127\\.0\\.0\\.1");
        values.put("CONCORD_OIDC_CLIENT_SECRET", secrets.of("client"));
        values.put("KEYCLOAK_ADMIN_PASSWORD", secrets.of("administrator"));
        values.put("CONCORD_DB_PASSWORD", database.owner().password());
        values.put("CONCORD_PORTAL_DB_PASSWORD", database.portal().password());
        add(Keycloak.start(
                ComposedService.named("keycloak", values),
                signIn.target(),
                certificate,
                folder.resolve("keycloak.log")));
        var told = new HashMap<>(ComposedService.named("portal", values).environment());
        told.put("SPRING_DATASOURCE_URL", database.url());
        var jar = Checkout.only(Checkout.file("ui/target"), "-portal.jar");
        add(DeployedPortal.start(
                portal.target(),
                jar,
                folder.resolve("portal.log"),
                told,
                certificate.trusted().toArray(String[]::new)));
    }

    /** Serves when this returns. */
    static Deployment in(Path folder) throws Exception {
        var parts = new ArrayDeque<Closeable>();
        try {
            return new Deployment(folder, parts);
        } catch (Exception | Error e) {
            close(parts);
            throw e;
        }
    }

    private <T extends Closeable> T add(T part) {
        parts.push(part);
        return part;
    }

    /** Where browsers reach the portal. */
    String url() {
        return portal.url();
    }

    /** The realm, as tokens name it. */
    String issuer() {
        return signIn.url() + "/realms/concord";
    }

    String clientSecret() {
        return values.getOrDefault("CONCORD_OIDC_CLIENT_SECRET", "");
    }

    KeycloakAdministrator administrator() {
        return new KeycloakAdministrator(http, signIn.url(), values.getOrDefault("KEYCLOAK_ADMIN_PASSWORD", ""));
    }

    /** Trusts the certificate. */
    HttpClient http() {
        return http;
    }

    @Override
    public void close() throws IOException {
        close(parts);
    }

    private static void close(Deque<Closeable> parts) throws IOException {
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
    }
}
