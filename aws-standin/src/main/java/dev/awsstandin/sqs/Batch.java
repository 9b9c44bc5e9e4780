package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import java.util.HashSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The entries of a batch, each of which succeeds or fails for itself. */
final class Batch {

    private static final int MOST = 10;

    private Batch() {}

    /** @param work what to do with an entry; answers what is to be said of it */
    static ObjectNode each(Call call, Function<JsonNode, ObjectNode> work) {
        var entries = call.input().path("Entries");
        requireGood(call.operation(), entries);
        var answer = Json.object();
        var successful = answer.putArray("Successful");
        var failed = answer.putArray("Failed");
        for (var entry : entries) {
            var id = entry.path("Id").asString("");
            try {
                successful.add(work.apply(entry).put("Id", id));
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

    private static void requireGood(String operation, JsonNode entries) {
        if (entries.isEmpty()) {
            throw SqsErrors.of(
                    "EmptyBatchRequest",
                    "There should be at least one %sRequestEntry in the request.".formatted(operation));
        }
        if (entries.size() > MOST) {
            throw SqsErrors.of(
                    "TooManyEntriesInBatchRequest",
                    "Maximum number of entries per request are %d. You have sent %d.".formatted(MOST, entries.size()));
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
}
