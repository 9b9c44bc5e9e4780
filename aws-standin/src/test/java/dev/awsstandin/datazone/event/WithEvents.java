package dev.awsstandin.datazone.event;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World.Actor;
import dev.awsstandin.events.EventQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;

/** A queue for the events of each test's domain, with two projects in it. */
abstract class WithEvents extends InWorld {

    SqsClient sqs;
    EventBridgeClient events;
    EventQueue queue;
    Actor owner;
    Actor builder;
    String owning;
    String building;

    @BeforeEach
    void listen() {
        owner = setting.actor("owner");
        builder = setting.actor("builder");
        owning = setting.project("Owning", owner);
        building = setting.project("Building", builder);
        sqs = world().sqs();
        events = world().events();
        queue = EventQueue.of(
                sqs,
                events,
                "{\"source\": [\"aws.datazone\"], \"detail\": {\"metadata\": {\"domain\": [\"%s\"]}}}"
                        .formatted(domain()));
    }

    @AfterEach
    void close() {
        sqs.close();
        events.close();
    }

    static String type(JsonNode event) {
        return event.path("detail-type").asString();
    }

    static JsonNode metadata(JsonNode event) {
        return event.path("detail").path("metadata");
    }

    static JsonNode data(JsonNode event) {
        return event.path("detail").path("data");
    }
}
