package dev.concord.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.ui.PortalTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
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
        assertThat(TestBrowser.location(answer)).isEqualTo("/sign-in?back=" + page.replace("/", "%2F"));
        assertThat(header(answer, "set-cookie")).isEmpty();
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
    void tellsBrowsersToRefuseWhatNoPageNeeds() {
        assertThat(header(get("/sign-in"), "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(get("/queue"), "x-frame-options")).isEqualTo("DENY");
        assertThat(header(get("/queue"), "cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(header(get("/queue"), "permissions-policy")).contains("camera=()");
        assertThat(header(get("/queue"), "cache-control")).contains("no-store");
        assertThat(header(get("/api/v1/memberships"), "content-security-policy"))
                .contains("default-src 'none'");
    }

    @Test
    void namesTheCookieSoThatBrowsersKeepItToThisHost() throws IOException {
        var settings = new Properties();
        try (var file = PortalSecurityTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        assertThat(settings)
                .containsEntry("server.servlet.session.cookie.name", "__Host-concord")
                .containsEntry("server.servlet.session.cookie.secure", "true")
                .containsEntry("server.servlet.session.cookie.path", "/")
                .doesNotContainKey("server.servlet.session.cookie.domain");
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
