package dev.concord.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person of the demo who uses the REST API. */
final class Caller {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration TOKEN_LASTS = Duration.ofMinutes(1);

    private final URI portal;
    private final String person;
    private String token = "";
    private Instant askedAt = Instant.EPOCH;

    Caller(URI portal, String person) {
        this.portal = portal;
        this.person = person;
    }

    JsonNode get(String path) {
        return JSON.readTree(ok(request(path).GET().build()));
    }

    /** All pages of a list. */
    Stream<JsonNode> all(String path) {
        var first = get(path);
        return Stream.iterate(
                        Optional.of(first),
                        Optional::isPresent,
                        page -> page.map(it -> it.path("next"))
                                .filter(JsonNode::isString)
                                .map(next -> get(path + "&after=" + next.asString())))
                .flatMap(Optional::stream)
                .flatMap(page -> StreamSupport.stream(page.path("items").spliterator(), false));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return JSON.readTree(ok(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve("/api/v1" + path)).header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        var now = Instant.now();
        if (now.isAfter(askedAt.plus(TOKEN_LASTS))) {
            var basic = Base64.getEncoder().encodeToString((person + ":local-demo").getBytes(StandardCharsets.UTF_8));
            var answer = ok(HttpRequest.newBuilder(portal.resolve("/oauth2/token"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=api"))
                    .build());
            token = JSON.readTree(answer).path("access_token").asString();
            askedAt = now;
        }
        return token;
    }

    private static String ok(HttpRequest request) {
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "%s answers %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
