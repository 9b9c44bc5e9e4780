package dev.concord.local.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's own administration, by REST. */
final class KeycloakAdministrator {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final String url;
    private final String password;

    KeycloakAdministrator(HttpClient http, String url, String password) {
        this.http = http;
        this.url = url;
        this.password = password;
    }

    /** Gives the realm somebody who signs in by a password; the id is the token's subject. */
    String makePerson(String login, String name, String secret, String group) throws IOException, InterruptedException {
        var person = Map.of(
                "username",
                login,
                "enabled",
                true,
                "firstName",
                name.substring(0, name.indexOf(' ')),
                "lastName",
                name.substring(name.indexOf(' ') + 1),
                "email",
                login + "@halden-bank.example",
                "emailVerified",
                true,
                "groups",
                List.of(group),
                "credentials",
                List.of(Map.of("type", "password", "value", secret, "temporary", false)));
        var made = send("/users", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(person)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var address = made.headers().firstValue("Location").orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Ends all sessions of a person, as an administrator does who wants somebody out. */
    void signOut(String person) throws IOException, InterruptedException {
        var done = send("/users/" + person + "/logout", HttpRequest.BodyPublishers.noBody());
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    }

    /** How many sessions the person has there. */
    int sessions(String person) throws IOException, InterruptedException {
        var request = request("/users/" + person + "/sessions").GET().build();
        return JSON.readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .size();
    }

    private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return http.send(request(path).POST(body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms/concord" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token());
    }

    private String token() throws IOException, InterruptedException {
        var form =
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", password);
        return form(http, url + "/realms/master/protocol/openid-connect/token", form)
                .path("access_token")
                .asString();
    }

    /** What an endpoint answers to a form. */
    static JsonNode form(HttpClient http, String url, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
