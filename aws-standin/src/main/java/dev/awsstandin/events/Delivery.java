package dev.awsstandin.events;

import dev.awsstandin.kernel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event on its way to one target.
 *
 * @param target as it was when the event came
 * @param event with its envelope
 */
record Delivery(String rule, String ruleArn, JsonNode target, ObjectNode event) {

    String targetArn() {
        return target.path("Arn").asString("");
    }

    /** The ARN of the queue for what the target does not take; empty text when there is none. */
    String deadLetterArn() {
        return target.path("DeadLetterConfig").path("Arn").asString("");
    }

    ObjectNode toJson() {
        var json = Json.object().put("rule", rule).put("ruleArn", ruleArn);
        json.set("target", target);
        return json.set("event", event);
    }

    static Delivery fromJson(JsonNode json) {
        return new Delivery(
                json.path("rule").asString(), json.path("ruleArn").asString(), json.path("target"), (ObjectNode)
                        json.path("event"));
    }
}
