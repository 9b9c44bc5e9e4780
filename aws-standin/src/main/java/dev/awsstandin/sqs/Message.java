package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message in a queue.
 *
 * @param key orders messages within their queue
 * @param attributes what the sender added, in the form it has on the wire
 * @param visible from when it can be received
 * @param receipt of the last time that it was received; null before
 * @param firstReceived null before
 * @param source the ARN of the queue that it came from as a dead letter; null for one that was sent here
 */
record Message(
        String key,
        String id,
        String body,
        ObjectNode attributes,
        String sender,
        Instant sent,
        Instant visible,
        int receiveCount,
        @Nullable String receipt,
        @Nullable Instant firstReceived,
        @Nullable String source) {

    Message received(String newReceipt, Instant at, Instant visibleAgain) {
        return new Message(
                key,
                id,
                body,
                attributes,
                sender,
                sent,
                visibleAgain,
                receiveCount + 1,
                newReceipt,
                firstReceived == null ? at : firstReceived,
                source);
    }

    Message movedTo(String newKey, String sourceArn) {
        return new Message(
                newKey, id, body, attributes, sender, sent, visible, receiveCount, null, firstReceived, sourceArn);
    }

    Message visible(Instant at) {
        return new Message(key, id, body, attributes, sender, sent, at, receiveCount, receipt, firstReceived, source);
    }

    /** Received by somebody who may still delete it before others see it again. */
    boolean inFlight(Instant now) {
        return receipt != null && now.isBefore(visible);
    }

    ObjectNode toJson() {
        var json = Json.object()
                .put("key", key)
                .put("id", id)
                .put("body", body)
                .put("sender", sender)
                .put("sent", sent.toString())
                .put("visible", visible.toString())
                .put("receiveCount", receiveCount);
        if (receipt != null) {
            json.put("receipt", receipt);
        }
        if (firstReceived != null) {
            json.put("firstReceived", firstReceived.toString());
        }
        if (source != null) {
            json.put("source", source);
        }
        return json.set("attributes", attributes);
    }

    static Message fromJson(JsonNode json) {
        return new Message(
                json.path("key").asString(),
                json.path("id").asString(),
                json.path("body").asString(),
                (ObjectNode) json.path("attributes"),
                json.path("sender").asString(),
                Instant.parse(json.path("sent").asString()),
                Instant.parse(json.path("visible").asString()),
                json.path("receiveCount").asInt(),
                json.has("receipt") ? json.path("receipt").asString() : null,
                Optional.of(json.path("firstReceived"))
                        .filter(JsonNode::isString)
                        .map(time -> Instant.parse(time.asString()))
                        .orElse(null),
                json.has("source") ? json.path("source").asString() : null);
    }
}
