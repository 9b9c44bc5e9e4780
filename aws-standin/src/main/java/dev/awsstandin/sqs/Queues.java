package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.util.List;
import java.util.Optional;

/** The account's queues by name. */
final class Queues {

    private final Cloud cloud;
    private final Table queues;

    Queues(Cloud cloud) {
        this.cloud = cloud;
        this.queues = cloud.store().table("sqs.queues");
    }

    Optional<Queue> find(String name) {
        return remembered(name).filter(queue -> queue.deleted() == null);
    }

    /** The queue, even a deleted one. */
    Optional<Queue> remembered(String name) {
        return queues.get(name).map(Queue::fromJson);
    }

    /** The queue that the call's URL means. */
    Queue ofCall(Call call) {
        return find(nameIn(call.text("QueueUrl"))).orElseThrow(SqsErrors::missing);
    }

    Resource resource(Call call) {
        return resource(nameIn(call.text("QueueUrl")));
    }

    Resource resource(String name) {
        return find(name)
                .map(queue -> new Resource(arn(name), queue.tags())
                        .openedBy(queue.settings().get("Policy")))
                .orElseGet(() -> Resource.of(arn(name)));
    }

    Optional<Queue> withArn(String arn) {
        var prefix = arn("");
        return arn.startsWith(prefix) ? find(arn.substring(prefix.length())) : Optional.empty();
    }

    List<Queue> all() {
        return queues.all().stream()
                .map(Queue::fromJson)
                .filter(queue -> queue.deleted() == null)
                .toList();
    }

    void save(Queue queue) {
        queues.put(queue.name(), queue.toJson());
    }

    String url(String name) {
        return "https://sqs.%s.amazonaws.com/%s/%s".formatted(cloud.region(), cloud.account(), name);
    }

    String arn(String name) {
        return cloud.arn("sqs", name);
    }

    /** The last part of the URL's path, whatever its host. */
    String nameIn(String url) {
        var parts = url.split("/", -1);
        return parts.length >= 2 && parts[parts.length - 2].equals(cloud.account()) ? parts[parts.length - 1] : "";
    }
}
