package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a queue is set to, and how full it is. */
final class AttributeOperations {

    private static final Set<String> MAY_BE_UNSET =
            Set.of("Policy", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "RedrivePolicy", "RedriveAllowPolicy");

    private final Queues queues;
    private final Messages messages;
    private final QueueDocuments documents;

    AttributeOperations(Queues queues, Messages messages, QueueDocuments documents) {
        this.queues = queues;
        this.messages = messages;
        this.documents = documents;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.read("sqs", "GetQueueAttributes", this::get).on(queues::resource));
        registry.offer(Operation.write("sqs", "SetQueueAttributes", this::set).on(queues::resource));
    }

    private ObjectNode set(Call call) {
        var queue = queues.ofCall(call);
        var settings = QueueSettings.sound(call.input().path("Attributes"));
        documents.requireSound(queue.name(), settings);
        queues.save(queue.with(settings, call.now()));
        return Json.object();
    }

    private ObjectNode get(Call call) {
        var queue = queues.ofCall(call);
        var all = all(queue, call.now());
        var wanted = call.input()
                .path("AttributeNames")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        wanted.stream()
                .filter(name -> !name.equals("All") && !all.containsKey(name) && !MAY_BE_UNSET.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw SqsErrors.attribute(name);
                });
        var answer = Json.object();
        var attributes = answer.putObject("Attributes");
        all.forEach((name, value) -> {
            if (wanted.contains("All") || wanted.contains(name)) {
                attributes.put(name, value);
            }
        });
        return answer;
    }

    private Map<String, String> all(Queue queue, Instant now) {
        var lying = messages.in(queue);
        var inFlight = lying.stream().filter(message -> message.inFlight(now)).count();
        var hidden = lying.stream()
                .filter(message -> now.isBefore(message.visible()))
                .count();
        var all = new TreeMap<>(queue.settings());
        all.put("QueueArn", queues.arn(queue.name()));
        all.put("CreatedTimestamp", Long.toString(queue.created().getEpochSecond()));
        all.put("LastModifiedTimestamp", Long.toString(queue.modified().getEpochSecond()));
        all.put("ApproximateNumberOfMessages", Long.toString(lying.size() - hidden));
        all.put("ApproximateNumberOfMessagesNotVisible", Long.toString(inFlight));
        all.put("ApproximateNumberOfMessagesDelayed", Long.toString(hidden - inFlight));
        return all;
    }
}
