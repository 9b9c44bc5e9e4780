package dev.awsstandin.events;

import dev.awsstandin.sqs.QueueDoor;
import dev.awsstandin.sqs.QueueDoor.Outcome;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to targets. Queues are the only ones that there are; what one does not take goes into the target's
 * dead-letter queue, if it has one that takes it, and is gone otherwise.
 */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final String EVENT_BRIDGE = "events.amazonaws.com";

    private final QueueDoor queues;

    Deliveries(QueueDoor queues) {
        this.queues = queues;
    }

    void send(Delivery delivery) {
        var outcome = queues.put(EVENT_BRIDGE, delivery.ruleArn(), delivery.targetArn(), body(delivery), Map.of());
        if (outcome != Outcome.TAKEN) {
            LOG.info("{} got no event of rule {}: {}", delivery.targetArn(), delivery.rule(), outcome);
            sendToDeadLetters(delivery, outcome);
        }
    }

    private static String body(Delivery delivery) {
        return TargetInput.of(delivery);
    }

    private void sendToDeadLetters(Delivery delivery, Outcome outcome) {
        if (!delivery.deadLetterArn().isEmpty()) {
            queues.put(
                    EVENT_BRIDGE,
                    delivery.ruleArn(),
                    delivery.deadLetterArn(),
                    delivery.event().toString(),
                    Map.of(
                            "RULE_ARN", delivery.ruleArn(),
                            "TARGET_ARN", delivery.targetArn(),
                            "ERROR_CODE", outcome == Outcome.DENIED ? "NO_PERMISSIONS" : "NO_RESOURCE",
                            "ERROR_MESSAGE", outcome.message()));
        }
    }
}
