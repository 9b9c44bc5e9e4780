package dev.awsstandin.datazone;

import dev.awsstandin.model.Location;
import dev.awsstandin.model.OperationModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signed DataZone requests as no SDK would send them. */
final class RawCalls {

    private final World world;
    private final AwsCredentials credentials;
    private final HttpClient http = HttpClient.newHttpClient();

    RawCalls(World world, AwsCredentials credentials) {
        this.world = world;
        this.credentials = credentials;
    }

    /** What came back. */
    record Answer(int status, String errorType, JsonNode body) {}

    /** Sends the input, each member where the model wants it. */
    Answer send(OperationModel operation, ObjectNode input) throws IOException, InterruptedException {
        var body = input.deepCopy();
        var path = operation.path().text();
        var query = new StringBuilder();
        var headers = new HashMap<String, String>();
        for (var member : operation.input().members().values()) {
            var value = input.path(member.name());
            if (member.location() == Location.URI) {
                path = path.replace("{" + member.name() + "}", encoded(value.asString("x")));
                body.remove(member.name());
            } else if (member.location() == Location.QUERY) {
                if (!value.isMissingNode()) {
                    var values = value.isArray() ? value.valueStream().toList() : List.of(value);
                    values.forEach(each -> query.append(query.isEmpty() ? "?" : "&")
                            .append(member.wireName())
                            .append("=")
                            .append(encoded(each.asString())));
                }
                body.remove(member.name());
            } else if (member.location() == Location.HEADER) {
                headers.put(member.wireName(), value.asString(""));
                body.remove(member.name());
            }
        }
        var uri = URI.create(world.standin().endpoint() + path + query);
        return send(operation.method(), uri, operation.method().equals("GET") ? "" : content(operation, body), headers);
    }

    /** The body; where the model has one member for all of it, that one. */
    private static String content(OperationModel operation, ObjectNode body) {
        return operation.input().members().values().stream()
                .filter(member -> member.location() == Location.PAYLOAD)
                .findFirst()
                .map(member -> new String(
                        Base64.getDecoder().decode(body.path(member.name()).asString("")), StandardCharsets.UTF_8))
                .orElseGet(body::toString);
    }

    private Answer send(String method, URI uri, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(method))
                .uri(uri)
                .putHeader("Content-Type", "application/json")
                .build();
        var signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials)
                        .request(unsigned)
                        .payload(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "datazone")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, World.REGION));
        var request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.ofString(body));
        signed.request().forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> request.header(name, value));
            }
        });
        headers.forEach(request::header);
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("x-amzn-errortype").orElse(""),
                answer.body().isEmpty()
                        ? JsonMapper.shared().createObjectNode()
                        : JsonMapper.shared().readTree(answer.body()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
