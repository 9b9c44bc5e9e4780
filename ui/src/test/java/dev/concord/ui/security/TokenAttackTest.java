package dev.concord.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.concord.audit.AuditEntry;
import dev.concord.audit.AuditTrail;
import dev.concord.shared.Slice;
import dev.concord.ui.People;
import dev.concord.ui.PortalTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class TokenAttackTest extends PortalTest {
    @LocalServerPort
    int port;

    @Autowired
    AuditTrail trail;

    static Stream<IdTokens.Forgery> forgeries() {
        return Stream.concat(
                IdTokens.forgeries(),
                Stream.of(
                        new IdTokens.Forgery(
                                "not valid yet",
                                claims -> IdTokens.good(new JWTClaimsSet.Builder(claims)
                                        .notBeforeTime(Date.from(Instant.now().plusSeconds(600)))
                                        .build())),
                        new IdTokens.Forgery(
                                "of somebody who cannot be",
                                claims -> IdTokens.good(new JWTClaimsSet.Builder(claims)
                                        .subject("with a space")
                                        .build())),
                        new IdTokens.Forgery(
                                "an id token that was meant for the browser",
                                claims -> IdTokens.good(new JWTClaimsSet.Builder(claims)
                                        .audience(IdTokens.CLIENT)
                                        .build())),
                        new IdTokens.Forgery("no token", claims -> "nothing"),
                        new IdTokens.Forgery("half a token", claims -> "eyJhbGciOiJub25lIn0.e30.")));
    }

    @Test
    void takesATokenOfTheProviderForTheApi() {
        assertThat(get("Bearer " + IdTokens.good(claims())).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void takesNoForgedToken(IdTokens.Forgery forgery) {
        var token = forgery.made().apply(claims());
        var answer = get("Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain(token);
        var entry = latestRefusal();
        assertThat(entry.actor()).isEqualTo("nobody");
        assertThat(entry.reason()).startsWith("A bearer token").doesNotContain("eyJ", "nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic aW5lczppbmVz", "Bearer", "Bearer  ", "bearer\tx"})
    void takesNothingElseForAToken(String header) {
        var answer = get(header);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void takesNoTokenFromTheAddressAndNoSession() {
        var token = IdTokens.good(claims());
        assertThat(send(HttpRequest.newBuilder(uri("/api/v1/memberships?access_token=" + token)))
                        .statusCode())
                .isEqualTo(401);
        var browser = new TestBrowser(port);
        browser.signIn("ines");
        assertThat(browser.open("/api/v1/memberships").statusCode()).isEqualTo(401);
    }

    @Test
    void makesNoPageOfAToken() {
        var page = send(HttpRequest.newBuilder(uri("/queue"))
                .header("Accept", "text/html")
                .header("Authorization", "Bearer " + IdTokens.good(claims())));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static JWTClaimsSet claims() {
        return IdTokens.claims("ines", IdTokens.API, Map.of());
    }

    private HttpResponse<String> get(String authorization) {
        var request = HttpRequest.newBuilder(uri("/api/v1/memberships"));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return new TestBrowser(port).send(request);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private AuditEntry latestRefusal() {
        return People.as(
                        "daniel", () -> trail.entries("refused", Slice.first(1)).items(), "concord-auditors")
                .getFirst();
    }
}
