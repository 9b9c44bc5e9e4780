package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a receiver does with a received message. Only the receipt of its last reception counts. */
final class ReceiptOperations {

    private static final int LONGEST_HIDING = 43_200;

    private final Queues queues;
    private final Messages messages;

    ReceiptOperations(Queues queues, Messages messages) {
        this.queues = queues;
        this.messages = messages;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sqs", "DeleteMessage", this::delete).on(queues::resource));
        registry.offer(Operation.write("sqs", "DeleteMessageBatch", this::deleteBatch)
                .on(queues::resource)
                .needing("sqs:DeleteMessage"));
        registry.offer(Operation.write("sqs", "ChangeMessageVisibility", this::changeVisibility)
                .on(queues::resource));
        registry.offer(Operation.write("sqs", "ChangeMessageVisibilityBatch", this::changeVisibilityBatch)
                .on(queues::resource)
                .needing("sqs:ChangeMessageVisibility"));
    }

    private ObjectNode delete(Call call) {
        delete(queues.ofCall(call), call.text("ReceiptHandle"));
        return Json.object();
    }

    /** Deleting what is gone already is fine. */
    private void delete(Queue queue, String handle) {
        find(queue, Receipt.of(queue, handle)).ifPresent(messages::remove);
    }

    private Optional<Message> find(Queue queue, Receipt receipt) {
        return messages.find(queue, receipt.key())
                .filter(message -> receipt.nonce().equals(message.receipt()));
    }

    private ObjectNode deleteBatch(Call call) {
        var queue = queues.ofCall(call);
        return Batch.each(call, entry -> {
            delete(queue, entry.path("ReceiptHandle").asString(""));
            return Json.object();
        });
    }

    private ObjectNode changeVisibility(Call call) {
        changeVisibility(queues.ofCall(call), call.input());
        return Json.object();
    }

    private ObjectNode changeVisibilityBatch(Call call) {
        var queue = queues.ofCall(call);
        return Batch.each(call, entry -> {
            changeVisibility(queue, entry);
            return Json.object();
        });
    }

    private void changeVisibility(Queue queue, JsonNode asked) {
        var seconds = asked.path("VisibilityTimeout").asInt(0);
        if (seconds < 0 || seconds > LONGEST_HIDING) {
            throw SqsErrors.value(
                    Integer.toString(seconds), "VisibilityTimeout", "Must be between 0 and 43200, if provided.");
        }
        var now = messages.now();
        var handle = asked.path("ReceiptHandle").asString("");
        var message = find(queue, Receipt.of(queue, handle))
                .orElseThrow(() -> SqsErrors.value(
                        handle,
                        "ReceiptHandle",
                        "Message does not exist or is not available for visibility timeout change."));
        if (!message.inFlight(now)) {
            throw SqsErrors.of("MessageNotInflight", "The specified message isn't in flight.");
        }
        messages.save(message.visible(now.plus(Duration.ofSeconds(seconds))));
    }
}
