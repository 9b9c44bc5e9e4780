package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Where a queue's messages go that nobody deletes.
 *
 * @param deadLetterArn the queue that gets them
 * @param most how often a message is received before
 */
record Redrive(String deadLetterArn, int most) {

    static final String POLICY = "RedrivePolicy";
    static final String ALLOW = "RedriveAllowPolicy";
    private static final int GREATEST = 1000;

    static Optional<Redrive> of(Queue queue) {
        return Optional.ofNullable(queue.settings().get(POLICY)).map(Redrive::sound);
    }

    /** The policy in the text, which must be complete. */
    static Redrive sound(String policy) {
        var json = json(policy, POLICY);
        var most = json.path("maxReceiveCount").asString("");
        var arn = json.path("deadLetterTargetArn").asString("");
        if (arn.isEmpty() || !most.matches("\\d{1,4}")) {
            throw wrong(policy, "Redrive policy does not contain mandatory attributes or they are not valid.");
        }
        var count = Integer.parseInt(most);
        if (count < 1 || count > GREATEST) {
            throw wrong(
                    policy,
                    "Invalid value for maxReceiveCount: %d, valid values are from 1 to %d both inclusive."
                            .formatted(count, GREATEST));
        }
        return new Redrive(arn, count);
    }

    boolean isDue(Message message) {
        return message.receiveCount() >= most;
    }

    /** Whether a queue lets another use it for dead letters. */
    static boolean isAllowed(Queue deadLetters, String sourceArn) {
        var allowed = deadLetters.settings().get(ALLOW);
        if (allowed == null) {
            return true;
        }
        var json = json(allowed, ALLOW);
        return switch (json.path("redrivePermission").asString("")) {
            case "denyAll" -> false;
            case "byQueue" ->
                json.path("sourceQueueArns")
                        .valueStream()
                        .anyMatch(arn -> arn.asString("").equals(sourceArn));
            default -> true;
        };
    }

    static void requireSoundAllowance(String policy) {
        var json = json(policy, ALLOW);
        var permission = json.path("redrivePermission").asString("");
        if (!permission.matches("allowAll|denyAll|byQueue")
                || permission.equals("byQueue") == json.path("sourceQueueArns").isEmpty()) {
            throw SqsErrors.value(policy, ALLOW, "The redrive allow policy is not valid.");
        }
    }

    private static JsonNode json(String policy, String parameter) {
        try {
            return Json.mapper().readTree(policy);
        } catch (JacksonException e) {
            throw SqsErrors.value(policy, parameter, "Policy is not valid JSON.");
        }
    }

    static RuntimeException wrong(String policy, String reason) {
        return SqsErrors.value(policy, POLICY, reason);
    }
}
