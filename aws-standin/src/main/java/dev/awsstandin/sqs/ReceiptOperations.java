package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.ServiceError;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a receiver does with a received message. Only the receipt of its last reception counts. */
final class ReceiptOperations {

    private static final int MOST_IN_BATCH = 10;
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
        var entries = call.input().path("Entries");
        requireGoodBatch(entries);
        var answer = Json.object();
        var successful = answer.putArray("Successful");
        var failed = answer.putArray("Failed");
        for (var entry : entries) {
            var id = entry.path("Id").asString("");
            try {
                delete(queue, entry.path("ReceiptHandle").asString(""));
                successful.addObject().put("Id", id);
            } catch (ServiceError error) {
                failed.addObject()
                        .put("Id", id)
                        .put("Code", error.code())
                        .put("Message", error.message())
                        .put("SenderFault", true);
            }
        }
        return answer;
    }

    private static void requireGoodBatch(JsonNode entries) {
        if (entries.isEmpty()) {
            throw SqsErrors.of(
                    "EmptyBatchRequest", "There should be at least one DeleteMessageBatchRequestEntry in the request.");
        }
        if (entries.size() > MOST_IN_BATCH) {
            throw SqsErrors.of(
                    "TooManyEntriesInBatchRequest",
                    "Maximum number of entries per request are %d. You have sent %d."
                            .formatted(MOST_IN_BATCH, entries.size()));
        }
        var ids = new HashSet<String>();
        for (var entry : entries) {
            var id = entry.path("Id").asString("");
            if (!id.matches("[A-Za-z0-9_-]{1,80}")) {
                throw SqsErrors.of(
                        "InvalidBatchEntryId",
                        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.");
            }
            if (!ids.add(id)) {
                throw SqsErrors.of("BatchEntryIdsNotDistinct", "Id %s repeated.".formatted(id));
            }
        }
    }

    private ObjectNode changeVisibility(Call call) {
        var queue = queues.ofCall(call);
        var seconds = call.input().path("VisibilityTimeout").asInt();
        if (seconds < 0 || seconds > LONGEST_HIDING) {
            throw SqsErrors.value(
                    Integer.toString(seconds), "VisibilityTimeout", "Must be between 0 and 43200, if provided.");
        }
        var now = messages.now();
        var message = find(queue, Receipt.of(queue, call.text("ReceiptHandle")))
                .orElseThrow(() -> SqsErrors.value(
                        call.text("ReceiptHandle"),
                        "ReceiptHandle",
                        "Message does not exist or is not available for visibility timeout change."));
        if (!message.inFlight(now)) {
            throw SqsErrors.of("MessageNotInflight", "The specified message isn't in flight.");
        }
        messages.save(message.visible(now.plus(Duration.ofSeconds(seconds))));
        return Json.object();
    }
}
