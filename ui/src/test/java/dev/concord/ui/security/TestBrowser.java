package dev.concord.ui.security;

import static dev.concord.ui.SmallProvider.PROVIDER;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One browser with its cookies, which follows a redirect only when told to. */
final class TestBrowser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String portal;

    TestBrowser(int port) {
        portal = "http://localhost:" + port;
    }

    /** A sign-in that was begun: what the provider was asked with. */
    record Begun(Map<String, String> asked) {
        String state() {
            return asked.getOrDefault("state", "");
        }

        /** The claims of an honest id token for this sign-in. */
        String honest(String person) {
            return IdTokens.good(
                    IdTokens.claims(person, IdTokens.CLIENT, Map.of("nonce", asked.getOrDefault("nonce", ""))));
        }

        String code(String idToken) {
            return PROVIDER.code(asked.getOrDefault("code_challenge", ""), idToken);
        }
    }

    HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(portal + path))
                .header("Accept", "text/html")
                .GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Begun begin(String back) {
        var location = location(open("/oauth2/authorization/concord?back=" + back));
        return new Begun(Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8))));
    }

    HttpResponse<String> arrive(String code, String state) {
        return open("/login/oauth2/code/concord?code=%s&state=%s".formatted(code, state));
    }

    /** Signs in as an honest person. */
    HttpResponse<String> signIn(String person) {
        var begun = begin("/queue");
        return arrive(begun.code(begun.honest(person)), begun.state().replace("=", "%3D"));
    }

    boolean isSignedIn() {
        return open("/queue").statusCode() == 200;
    }

    Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("concord"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    String portal() {
        return portal;
    }

    /** Without the origin when it stays there. */
    static String location(HttpResponse<String> answer) {
        var origin = answer.uri().getScheme() + "://" + answer.uri().getAuthority() + "/";
        var location = answer.headers().firstValue("Location").orElse("");
        return location.startsWith(origin) ? location.substring(origin.length() - 1) : location;
    }
}
