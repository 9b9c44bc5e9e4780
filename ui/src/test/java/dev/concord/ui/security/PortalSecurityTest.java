package dev.concord.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.ui.PortalTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

class PortalSecurityTest extends PortalTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queue", "/subscriptions", "/audit", "/catalog/assets/of-somebody"})
    void sendsWhoeverIsNotSignedInToTheProvider(String page) {
        var answer = get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "location")).endsWith("/oauth2/authorization/concord");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/styles.css", "/styles/tokens.css", "/icons/search.svg", "/keys.js", "/scheme.js"})
    void showsToEverybodyWhatASignInPageNeeds(String file) {
        assertThat(get(file).statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyFrameAPageOrBringScriptsFromElsewhere() {
        assertThat(header(get("/"), "content-security-policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void leavesTheApiToBearerTokens() {
        assertThat(get("/api/v1/assets").statusCode()).isEqualTo(401);
    }

    @Test
    void tellsWithoutSigningInOnlyWhetherItIsWell() {
        assertThat(get("/actuator/health").body()).contains("UP").doesNotContain("components");
        assertThat(get("/actuator/env").statusCode()).isNotEqualTo(200);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String path) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html,application/json")
                    .build();
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
