package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.local.DemoPerson;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as one demo person uses it, with a token from the portal's own provider. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Duration TOKEN_LASTS = Duration.ofMinutes(1);

    private final JourneyConcord concord;
    private final DemoPerson person;
    private String token = "";
    private Instant askedAt = Instant.EPOCH;

    private Api(JourneyConcord concord, DemoPerson person) {
        this.concord = concord;
        this.person = person;
    }

    static Api of(JourneyConcord concord, DemoPerson person) {
        return new Api(concord, person);
    }

    JsonNode get(String path) {
        var answer = send(request(path).GET().build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** What a look at it is answered with. */
    int status(String path) {
        return send(request(path).GET().build()).statusCode();
    }

    /** Whatever the status. */
    HttpResponse<String> post(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Whatever the status. */
    HttpResponse<String> put(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Whatever the status. */
    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE().build());
    }

    /** The answer's body; fails unless it worked. */
    JsonNode posted(String path, Map<String, ?> body) {
        var answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    /** The id of the asset of this name. */
    String asset(String name) {
        var found = get("/listings?limit=50&text=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        return found.path("items")
                .valueStream()
                .filter(item -> item.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .at("/id/value")
                .asString();
    }

    /** The project that owns the asset. */
    DemoProject ownerOf(String asset) {
        var name = get("/assets/" + asset).path("ownerName").asString();
        return Arrays.stream(DemoProject.values())
                .filter(project -> project.title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String submit(String asset, String project, String reason) {
        return posted("/subscription-requests", Map.of("asset", asset, "project", project, "reason", reason))
                .at("/request/value")
                .asString();
    }

    JsonNode approve(String request) {
        return posted("/subscription-requests/" + request + "/approval", Map.of("version", 0, "comment", "Fine"));
    }

    JsonNode request(Id id) {
        return get("/subscription-requests/" + id.value());
    }

    /** A request's id. */
    record Id(String value) {}

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(concord.url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        var now = Instant.now();
        if (now.isAfter(askedAt.plus(TOKEN_LASTS))) {
            token = newToken();
            askedAt = now;
        }
        return token;
    }

    private String newToken() {
        var basic = Base64.getEncoder().encodeToString((person.id() + ":local-demo").getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(concord.url() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=api"))
                .build());
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
