package dev.concord.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A browser's part of the page protocol: signs in as a demo person, opens a page, answers, and listens for news. */
final class Visitor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;
    private static final String SCREEN = "&v-sw=1280&v-sh=720&v-ww=1280&v-wh=720&v-bw=1280&v-bh=720&v-tzo=0&v-rtzo=0"
            + "&v-dstd=0&v-dston=false&v-tzid=UTC&v-wn=bench&v-td=false&v-pr=1&v-np=Linux";

    private final URI portal;
    private final Map<String, String> cookies = new TreeMap<>();
    private @Nullable WebSocket line;

    private Visitor(URI portal) {
        this.portal = portal;
    }

    static Visitor signedIn(URI portal, String person) {
        var visitor = new Visitor(portal);
        var form = FORM_TOKEN.matcher(visitor.follow(portal.resolve("/")));
        if (!form.find()) {
            throw new IllegalStateException("There is no form to sign in with");
        }
        var fields = "_csrf=%s&person=%s".formatted(encoded(form.group(1)), encoded(person));
        visitor.follow(visitor.send(visitor.request(portal.resolve("/local/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))));
        return visitor;
    }

    /** Opens the page in a new tab; answers how many bytes describe it. */
    int open(String route) {
        var started = JSON.readTree(send(request(
                                portal.resolve("/?v-r=init&location=%s&query=".formatted(encoded(route)) + SCREEN))
                        .GET())
                .body());
        var settings = started.path("appConfig");
        var tab = settings.path("v-uiId").asInt();
        var token = settings.at("/uidl/Vaadin-Security-Key").asString();
        listen(tab, settings.at("/uidl/Vaadin-Push-ID").asString());
        var page = ask(tab, token, 0, 0, List.of(navigation(route)));
        ask(tab, token, JSON.readTree(page).path("syncId").asInt(), 1, List.of());
        return page.length();
    }

    private static Map<String, Object> navigation(String route) {
        return Map.of(
                "type",
                "event",
                "node",
                1,
                "event",
                "ui-navigate",
                "data",
                Map.of(
                        "route",
                        "/" + route,
                        "query",
                        "",
                        "appShellTitle",
                        "",
                        "historyState",
                        Map.of("idx", 0),
                        "trigger",
                        ""));
    }

    private String ask(int tab, String token, int seen, int number, List<Map<String, Object>> done) {
        var message = Map.of("csrfToken", token, "rpc", done, "syncId", seen, "clientId", number);
        return send(request(portal.resolve("/?v-r=uidl&v-uiId=" + tab))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message))))
                .body()
                .replaceFirst("^for\\(;;\\);", "");
    }

    private void listen(int tab, String id) {
        var address = portal.toString().replaceFirst("http", "ws")
                + "/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true"
                        .formatted(tab, id);
        line = HTTP.newWebSocketBuilder()
                .header("Cookie", cookie())
                .header("Origin", portal.toString())
                .buildAsync(URI.create(address), new WebSocket.Listener() {})
                .join();
    }

    /** As when the browser is killed: it says nothing. */
    void vanish() {
        if (line != null) {
            line.abort();
        }
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html,*/*").header("Cookie", cookie());
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private String follow(URI address) {
        return follow(send(request(address).GET()));
    }

    private String follow(HttpResponse<String> answer) {
        var last = answer;
        for (int i = 0; i < MOST_REDIRECTS && last.statusCode() / 100 == 3; i++) {
            var next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = send(request(next).GET());
        }
        return last.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("%s answers %d".formatted(answer.uri(), answer.statusCode()));
            }
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
