package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Puts a message into a queue. */
final class SendOperation {

    private static final int MOST_ATTRIBUTES = 10;
    private static final long LONGEST_DELAY = 900;

    private final Cloud cloud;
    private final Queues queues;
    private final Messages messages;

    SendOperation(Cloud cloud, Queues queues, Messages messages) {
        this.cloud = cloud;
        this.queues = queues;
        this.messages = messages;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sqs", "SendMessage", this::send).on(queues::resource));
    }

    private ObjectNode send(Call call) {
        var queue = queues.ofCall(call);
        var body = call.text("MessageBody");
        requireGoodBody(queue, body);
        refuseOrder(call);
        var attributes = call.input().path("MessageAttributes") instanceof ObjectNode given ? given : Json.object();
        requireGoodAttributes(attributes);
        var id = UUID.randomUUID().toString();
        var sent = cloud.clock().now();
        messages.save(new Message(
                Messages.newKey(queue, sent),
                id,
                body,
                attributes.deepCopy(),
                call.caller().userId(),
                sent,
                sent.plus(delay(call, queue)),
                0,
                null,
                null));
        var answer = Json.object().put("MessageId", id).put("MD5OfMessageBody", Digests.ofBody(body));
        return attributes.isEmpty() ? answer : answer.put("MD5OfMessageAttributes", Digests.ofAttributes(attributes));
    }

    private static Duration delay(Call call, Queue queue) {
        if (!call.has("DelaySeconds")) {
            return queue.seconds("DelaySeconds");
        }
        var seconds = call.input().path("DelaySeconds").asLong();
        if (seconds < 0 || seconds > LONGEST_DELAY) {
            throw SqsErrors.value(
                    Long.toString(seconds), "DelaySeconds", "DelaySeconds must be >= 0 and <= " + LONGEST_DELAY + ".");
        }
        return Duration.ofSeconds(seconds);
    }

    private static void requireGoodBody(Queue queue, String body) {
        var most = queue.number("MaximumMessageSize");
        if (body.isEmpty() || body.getBytes(StandardCharsets.UTF_8).length > most) {
            throw SqsErrors.of(
                    "InvalidParameterValue",
                    body.isEmpty()
                            ? "The request must contain the parameter MessageBody."
                            : "One or more parameters are invalid. Reason: Message must be shorter than %d bytes."
                                    .formatted(most));
        }
        if (!body.codePoints().allMatch(SendOperation::allowed)) {
            throw SqsErrors.of(
                    "InvalidMessageContents",
                    "Invalid characters in the message body. Only Unicode characters of XML are allowed.");
        }
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static void requireGoodAttributes(ObjectNode attributes) {
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw SqsErrors.of("InvalidParameterValue", "Number of message attributes exceeds the allowed maximum.");
        }
        attributes.forEachEntry((name, value) -> {
            if (value.has("StringValue") == value.has("BinaryValue")) {
                throw SqsErrors.of(
                        "InvalidParameterValue",
                        "The message attribute '%s' must contain a non-empty message attribute value.".formatted(name));
            }
        });
    }

    private static void refuseOrder(Call call) {
        for (var member : new String[] {"MessageDeduplicationId", "MessageSystemAttributes"}) {
            if (call.has(member)) {
                throw SqsErrors.value(
                        call.text(member),
                        member,
                        "The request includes a parameter that is not valid for this queue type.");
            }
        }
    }
}
