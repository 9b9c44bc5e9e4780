package dev.awsstandin.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the log keeps of a call.
 *
 * @param at behaviour time
 * @param principalArn the user, or the role behind the session; empty when the caller could not be told
 * @param input as bound from the request; empty when it could not be read
 * @param status the HTTP status that was answered, or would have been; 0 when the connection was lost before
 * @param errorCode null when the call succeeded
 * @param fault the id of the fault that befell the call; null when none did
 * @param behind whether it was made by the control API in somebody's name
 */
public record LoggedCall(
        long number,
        Instant at,
        String service,
        String operation,
        String principalArn,
        @Nullable String sessionName,
        @Nullable String sourceIdentity,
        @Nullable String clientToken,
        ObjectNode input,
        int status,
        @Nullable String errorCode,
        String requestId,
        @Nullable String fault,
        boolean behind) {

    public boolean succeeded() {
        return errorCode == null;
    }

    public ObjectNode toJson() {
        return Json.object()
                .put("number", number)
                .put("at", at.toString())
                .put("service", service)
                .put("operation", operation)
                .put("principalArn", principalArn)
                .put("sessionName", sessionName)
                .put("sourceIdentity", sourceIdentity)
                .put("clientToken", clientToken)
                .put("status", status)
                .put("errorCode", errorCode)
                .put("requestId", requestId)
                .put("fault", fault)
                .put("behind", behind)
                .set("input", input);
    }

    public static LoggedCall fromJson(ObjectNode json) {
        return new LoggedCall(
                json.path("number").asLong(),
                Instant.parse(json.path("at").asString()),
                json.path("service").asString(),
                json.path("operation").asString(),
                json.path("principalArn").asString(),
                textOrNull(json.path("sessionName")),
                textOrNull(json.path("sourceIdentity")),
                textOrNull(json.path("clientToken")),
                (ObjectNode) json.path("input"),
                json.path("status").asInt(),
                textOrNull(json.path("errorCode")),
                json.path("requestId").asString(),
                textOrNull(json.path("fault")),
                json.path("behind").asBoolean(false));
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
