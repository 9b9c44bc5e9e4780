package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as a receiver gets them, with the attributes that were asked for. */
final class MessageView {

    private MessageView() {}

    static ObjectNode of(Call call, Message message, Receipt receipt) {
        var view = Json.object()
                .put("MessageId", message.id())
                .put("ReceiptHandle", receipt.handle())
                .put("Body", message.body())
                .put("MD5OfBody", Digests.ofBody(message.body()));
        system(message).forEach((name, value) -> {
            if (asked(call, name, "AttributeNames", "MessageSystemAttributeNames")) {
                view.withObjectProperty("Attributes").put(name, value);
            }
        });
        var given = Json.object();
        message.attributes().forEachEntry((name, value) -> {
            if (asked(call, name, "MessageAttributeNames")) {
                given.set(name, value);
            }
        });
        if (!given.isEmpty()) {
            view.put("MD5OfMessageAttributes", Digests.ofAttributes(given)).set("MessageAttributes", given);
        }
        return view;
    }

    private static Map<String, String> system(Message message) {
        var system = new TreeMap<String, String>();
        system.put("SenderId", message.sender());
        system.put("SentTimestamp", Long.toString(message.sent().toEpochMilli()));
        system.put("ApproximateReceiveCount", Integer.toString(message.receiveCount()));
        Optional.ofNullable(message.firstReceived())
                .map(Instant::toEpochMilli)
                .ifPresent(first -> system.put("ApproximateFirstReceiveTimestamp", Long.toString(first)));
        Optional.ofNullable(message.source()).ifPresent(arn -> system.put("DeadLetterQueueSourceArn", arn));
        return system;
    }

    private static boolean asked(Call call, String name, String... members) {
        return Stream.of(members)
                .flatMap(member -> call.input().path(member).valueStream())
                .map(JsonNode::asString)
                .anyMatch(wanted -> wanted.equals("All")
                        || wanted.equals(name)
                        || (wanted.endsWith(".*") && name.startsWith(wanted.substring(0, wanted.length() - 2))));
    }
}
