package dev.concord.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.ui.PortalTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the portal is: what a proxy says that the settings name, and nobody else. */
class ForwardedTest extends PortalTest {
    private static final String ANYBODY = "127.0.0.1";
    private static final String AT_PROVIDER = "/oauth2/authorization/concord";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, evil.example",
        "X-Forwarded-Server, evil.example",
        "X-Forwarded-Proto, https",
        "X-Forwarded-Port, 666",
        "X-Forwarded-Prefix, /evil",
        "X-Forwarded-For, 127.0.0.2",
        "Forwarded, host=evil.example;proto=https",
        "X-Original-Host, evil.example"
    })
    void nobodySaysWhereThePortalIs(String header, String value) {
        for (var path : new String[] {"/", "/queue", AT_PROVIDER}) {
            var plain = location(get(ANYBODY, path, Map.of()));
            var told = location(get(ANYBODY, path, Map.of(header, value)));
            assertThat(withoutChance(told))
                    .as(path)
                    .isEqualTo(withoutChance(plain))
                    .doesNotContain("evil", "666");
        }
    }

    @Test
    void theProxyThatTheSettingsNameSaysIt() {
        var forwarded = Map.of("X-Forwarded-Host", "concord.example", "X-Forwarded-Proto", "https");
        assertThat(location(get(PROXY, AT_PROVIDER, forwarded)))
                .contains("redirect_uri=https://concord.example/login/oauth2/code/concord");
    }

    /** The proxy adds to what the browser sent; what stands before its own word is not believed. */
    @Test
    void whatWasForwardedToTheProxyIsNotBelieved() {
        var forwarded = Map.of(
                "X-Forwarded-Host", "concord.example", "X-Forwarded-Proto", "https", "X-Forwarded-For", "6.6.6.6");
        assertThat(location(get(PROXY, "/", forwarded))).doesNotContain("6.6.6.6", "http://");
    }

    /** State, nonce and proof differ each time. */
    private static String withoutChance(String location) {
        return location.replaceAll("(state|nonce|code_challenge)=[^&]*", "$1=");
    }

    private static String location(HttpResponse<Void> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<Void> get(String from, String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
        headers.forEach(request::header);
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .build()) {
            return client.send(request.build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
