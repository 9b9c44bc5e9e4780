package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Json;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a sender says of a message. */
final class SentMessage {

    private static final int MOST_ATTRIBUTES = 10;
    private static final long LONGEST_DELAY = 900;

    private SentMessage() {}

    static void requireSound(Queue queue, JsonNode asked) {
        requireGoodBody(queue, asked.path("MessageBody").asString(""));
        refuseOrder(asked);
        requireGoodAttributes(attributes(asked));
    }

    static ObjectNode attributes(JsonNode asked) {
        return asked.path("MessageAttributes") instanceof ObjectNode given ? given.deepCopy() : Json.object();
    }

    static Duration delay(Queue queue, JsonNode asked) {
        if (!asked.hasNonNull("DelaySeconds")) {
            return queue.seconds("DelaySeconds");
        }
        var seconds = asked.path("DelaySeconds").asLong();
        if (seconds < 0 || seconds > LONGEST_DELAY) {
            throw SqsErrors.value(
                    Long.toString(seconds), "DelaySeconds", "DelaySeconds must be >= 0 and <= " + LONGEST_DELAY + ".");
        }
        return Duration.ofSeconds(seconds);
    }

    private static void requireGoodBody(Queue queue, String body) {
        if (!queue.takes(body)) {
            throw SqsErrors.of(
                    "InvalidParameterValue",
                    body.isEmpty()
                            ? "The request must contain the parameter MessageBody."
                            : "One or more parameters are invalid. Reason: Message must be shorter than %d bytes."
                                    .formatted(queue.number("MaximumMessageSize")));
        }
        if (!body.codePoints().allMatch(SentMessage::allowed)) {
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

    private static void refuseOrder(JsonNode asked) {
        for (var member : new String[] {"MessageDeduplicationId", "MessageSystemAttributes"}) {
            if (asked.hasNonNull(member)) {
                throw SqsErrors.value(
                        asked.path(member).asString(""),
                        member,
                        "The request includes a parameter that is not valid for this queue type.");
            }
        }
    }
}
