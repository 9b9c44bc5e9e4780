package dev.awsstandin.events;

import dev.awsstandin.kernel.Json;
import tools.jackson.databind.JsonNode;

/** What a target gets: the event, a part of it, something made from it, or always the same text. */
final class TargetInput {

    private TargetInput() {}

    static String of(Delivery delivery) {
        var target = delivery.target();
        if (target.has("Input")) {
            return target.path("Input").asString();
        }
        if (target.has("InputPath")) {
            return JsonPath.of(target.path("InputPath").asString())
                    .in(delivery.event())
                    .toString();
        }
        return target.has("InputTransformer")
                ? transformed(target.path("InputTransformer"), delivery)
                : delivery.event().toString();
    }

    private static String transformed(JsonNode transformer, Delivery delivery) {
        var event = delivery.event();
        var values = Json.object()
                .put("aws.events.rule-arn", delivery.ruleArn())
                .put("aws.events.rule-name", delivery.rule())
                .put("aws.events.event.ingestion-time", event.path("time").asString());
        values.set("aws.events.event", event);
        values.set("aws.events.event.json", event);
        transformer
                .path("InputPathsMap")
                .forEachEntry((name, path) ->
                        values.set(name, JsonPath.of(path.asString()).in(event)));
        return new InputTemplate(transformer.path("InputTemplate").asString()).filled(values);
    }
}
