package dev.awsstandin.wire;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.model.Location;
import dev.awsstandin.model.Member;
import dev.awsstandin.model.OperationModel;
import dev.awsstandin.model.Shape;
import dev.awsstandin.wire.http.Content;
import dev.awsstandin.wire.http.WireResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the members of an output where the model says that they travel: into headers and body, or as the body. */
final class RestAnswer {

    private static final int NO_CONTENT = 204;

    private RestAnswer() {}

    static WireResponse of(OperationModel operation, ObjectNode output, String requestId) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-amzn-requestid", requestId);
        headers.put("content-type", "application/json");
        var body = output.deepCopy();
        for (var member : members(operation, Location.HEADER)) {
            var value = body.remove(member.name());
            if (value != null) {
                headers.put(member.wireName(), text(member, value));
            }
        }
        var payload = members(operation, Location.PAYLOAD);
        if (!payload.isEmpty()) {
            var bytes = body.path(payload.getFirst().name()).asString("");
            return new WireResponse(
                    operation.status(), headers, Content.of(Base64.getDecoder().decode(bytes)));
        }
        return new WireResponse(
                operation.status(),
                headers,
                operation.status() == NO_CONTENT
                        ? Content.none()
                        : Content.of(Json.mapper().writeValueAsBytes(body)));
    }

    private static List<Member> members(OperationModel operation, Location location) {
        return operation.output().map(Shape.Structure::members).orElse(Map.of()).values().stream()
                .filter(member -> member.location() == location)
                .toList();
    }

    /** Times in headers have the form of HTTP's own. */
    private static String text(Member member, JsonNode value) {
        return member.shape() instanceof Shape.Time && value.isNumber()
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.ofEpochSecond(value.asLong()).atOffset(ZoneOffset.UTC))
                : value.asString();
    }
}
