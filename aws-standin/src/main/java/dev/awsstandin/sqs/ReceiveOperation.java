package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** Hands out messages and hides them from others for a while; {@link LongPolling} has waited for them before. */
final class ReceiveOperation {

    private static final int MOST_MESSAGES = 10;
    private static final int LONGEST_WAIT = 20;
    private static final int LONGEST_HIDING = 43_200;
    private static final int NONCE = 20;

    private final Queues queues;
    private final Messages messages;
    private final DeadLetters deadLetters;

    ReceiveOperation(Queues queues, Messages messages, DeadLetters deadLetters) {
        this.queues = queues;
        this.messages = messages;
        this.deadLetters = deadLetters;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sqs", "ReceiveMessage", this::receive).on(queues::resource));
    }

    private ObjectNode receive(Call call) {
        var queue = queues.ofCall(call);
        var most = number(call, "MaxNumberOfMessages", 1, 1, MOST_MESSAGES);
        number(call, "WaitTimeSeconds", 0, 0, LONGEST_WAIT);
        var hiding = number(call, "VisibilityTimeout", (int) queue.number("VisibilityTimeout"), 0, LONGEST_HIDING);
        var answer = Json.object();
        var now = messages.now();
        deadLetters.move(queue);
        for (var message : messages.visible(queue, most)) {
            var receipt = new Receipt(message.key(), Ids.lower(NONCE));
            var received = message.received(receipt.nonce(), now, now.plus(Duration.ofSeconds(hiding)));
            messages.save(received);
            answer.withArrayProperty("Messages").add(MessageView.of(call, received, receipt));
        }
        return answer;
    }

    private static int number(Call call, String member, int usual, int least, int greatest) {
        var value = call.input().path(member).asInt(usual);
        if (value < least || value > greatest) {
            throw SqsErrors.value(
                    Integer.toString(value),
                    member,
                    "Must be between %d and %d, if provided.".formatted(least, greatest));
        }
        return value;
    }
}
