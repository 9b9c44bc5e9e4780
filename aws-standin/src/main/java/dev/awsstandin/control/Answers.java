package dev.awsstandin.control;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.wire.http.Content;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** JSON in and out. */
final class Answers {

    private Answers() {}

    static JsonNode read(WireRequest request) {
        if (request.body().hasNul()) {
            throw new IllegalArgumentException("The body is not JSON in UTF-8");
        }
        return Json.mapper().readTree(request.body().bytes());
    }

    static WireResponse ok(JsonNode body) {
        return answer(200, body);
    }

    static WireResponse answer(int status, JsonNode body) {
        return new WireResponse(
                status,
                Map.of("content-type", "application/json"),
                Content.of(Json.mapper().writeValueAsBytes(body)));
    }

    static JsonNode problem(String message) {
        return Json.object().put("message", message);
    }

    static JsonNode list(List<? extends JsonNode> items) {
        var list = Json.array();
        items.forEach(list::add);
        return list;
    }
}
