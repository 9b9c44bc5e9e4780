package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tags of queues. */
final class QueueTags {

    private static final int MOST = 50;

    private final Queues queues;

    QueueTags(Queues queues) {
        this.queues = queues;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sqs", "TagQueue", this::tag)
                .on(queues::resource)
                .with(call -> keys(Queue.texts(call.input().path("Tags")))));
        registry.offer(Operation.write("sqs", "UntagQueue", this::untag)
                .on(queues::resource)
                .with(call -> named(removed(call))));
        registry.offer(Operation.read("sqs", "ListQueueTags", this::list).on(queues::resource));
    }

    /** The condition keys that tags in a request have. */
    static Map<String, List<String>> keys(Map<String, String> tags) {
        var keys = new HashMap<>(named(List.copyOf(tags.keySet())));
        tags.forEach((name, value) -> keys.put("aws:RequestTag/" + name, List.of(value)));
        return keys;
    }

    private static Map<String, List<String>> named(List<String> names) {
        return names.isEmpty() ? Map.of() : Map.of("aws:TagKeys", names);
    }

    private static List<String> removed(Call call) {
        return call.input()
                .path("TagKeys")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private ObjectNode tag(Call call) {
        var queue = queues.ofCall(call);
        var tags = new TreeMap<>(queue.tags());
        tags.putAll(Queue.texts(call.input().path("Tags")));
        if (tags.size() > MOST) {
            throw SqsErrors.of("InvalidParameterValue", "Too many tags added for queue %s.".formatted(queue.name()));
        }
        queues.save(queue.tagged(tags));
        return Json.object();
    }

    private ObjectNode untag(Call call) {
        var queue = queues.ofCall(call);
        var tags = new TreeMap<>(queue.tags());
        removed(call).forEach(tags::remove);
        queues.save(queue.tagged(tags));
        return Json.object();
    }

    private ObjectNode list(Call call) {
        var answer = Json.object();
        var tags = queues.ofCall(call).tags();
        if (!tags.isEmpty()) {
            tags.forEach(answer.putObject("Tags")::put);
        }
        return answer;
    }
}
