package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts messages into a queue, one by one or several at once. */
final class SendOperations {

    private static final int LARGEST_BATCH = 1_048_576;

    private final Queues queues;
    private final Messages messages;

    SendOperations(Queues queues, Messages messages) {
        this.queues = queues;
        this.messages = messages;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sqs", "SendMessage", this::send).on(queues::resource));
        registry.offer(Operation.write("sqs", "SendMessageBatch", this::sendBatch)
                .on(queues::resource)
                .needing("sqs:SendMessage"));
    }

    private ObjectNode send(Call call) {
        return send(call, queues.ofCall(call), call.input());
    }

    private ObjectNode sendBatch(Call call) {
        var queue = queues.ofCall(call);
        var bytes = call.input().path("Entries").valueStream().mapToInt(SendOperations::bytes);
        if (bytes.sum() > LARGEST_BATCH) {
            throw SqsErrors.of(
                    "BatchRequestTooLong", "Batch requests cannot be longer than %d bytes.".formatted(LARGEST_BATCH));
        }
        return Batch.each(call, entry -> send(call, queue, entry));
    }

    private static int bytes(JsonNode entry) {
        return entry.path("MessageBody").asString("").getBytes(StandardCharsets.UTF_8).length;
    }

    private ObjectNode send(Call call, Queue queue, JsonNode asked) {
        SentMessage.requireSound(queue, asked);
        var body = asked.path("MessageBody").asString();
        var attributes = SentMessage.attributes(asked);
        var id = messages.add(queue, body, attributes, call.caller().userId(), SentMessage.delay(queue, asked));
        var answer = Json.object().put("MessageId", id).put("MD5OfMessageBody", Digests.ofBody(body));
        return attributes.isEmpty() ? answer : answer.put("MD5OfMessageAttributes", Digests.ofAttributes(attributes));
    }
}
