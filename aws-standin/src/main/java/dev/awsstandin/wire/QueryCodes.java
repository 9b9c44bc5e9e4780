package dev.awsstandin.wire;

import dev.awsstandin.kernel.ServiceError;
import java.util.Set;

/** The codes that errors of SQS had before it spoke JSON; SDKs show them still. */
final class QueryCodes {

    private static final String PREFIX = "AWS.SimpleQueueService.";
    private static final Set<String> PREFIXED = Set.of(
            "BatchEntryIdsNotDistinct",
            "EmptyBatchRequest",
            "InvalidBatchEntryId",
            "MessageNotInflight",
            "PurgeQueueInProgress",
            "QueueDeletedRecently",
            "TooManyEntriesInBatchRequest",
            "UnsupportedOperation");

    private QueryCodes() {}

    static String header(ServiceError error) {
        var shape = error.code().substring(error.code().indexOf('#') + 1);
        return code(shape) + ";" + (error.status() < 500 ? "Sender" : "Receiver");
    }

    private static String code(String shape) {
        if (PREFIXED.contains(shape)) {
            return PREFIX + shape;
        }
        return switch (shape) {
            case "QueueDoesNotExist" -> PREFIX + "NonExistentQueue";
            case "QueueNameExists" -> "QueueAlreadyExists";
            default -> shape;
        };
    }
}
