package dev.awsstandin.sqs;

import dev.awsstandin.iam.decision.ResourcePolicies;
import dev.awsstandin.kernel.Json;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Where other services put messages into queues, as far as the policies of the queues let them. */
public final class QueueDoor {

    private final Queues queues;
    private final Messages messages;
    private final ResourcePolicies policies;

    QueueDoor(Queues queues, Messages messages, ResourcePolicies policies) {
        this.queues = queues;
        this.messages = messages;
        this.policies = policies;
    }

    /** What became of a message. */
    public enum Outcome {
        TAKEN(""),
        MISSING("The specified queue does not exist."),
        DENIED("The policy of the queue does not allow this source to send messages."),
        TOO_LARGE("The message is larger than the queue takes.");

        private final String message;

        Outcome(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }

    /**
     * Puts a message into the queue with this ARN, within the surrounding write.
     *
     * @param service as in {@code events.amazonaws.com}
     * @param sourceArn on whose behalf the service acts
     */
    public Outcome put(String service, String sourceArn, String queueArn, String body, Map<String, String> attributes) {
        var queue = queues.withArn(queueArn);
        if (queue.isEmpty()) {
            return Outcome.MISSING;
        }
        if (!policies.allowService(
                service,
                sourceArn,
                "sqs:SendMessage",
                queues.resource(queue.get().name()))) {
            return Outcome.DENIED;
        }
        if (!queue.get().takes(body)) {
            return Outcome.TOO_LARGE;
        }
        messages.add(queue.get(), body, texts(attributes), service, queue.get().seconds("DelaySeconds"));
        return Outcome.TAKEN;
    }

    private static ObjectNode texts(Map<String, String> attributes) {
        var texts = Json.object();
        attributes.forEach(
                (name, value) -> texts.putObject(name).put("DataType", "String").put("StringValue", value));
        return texts;
    }
}
