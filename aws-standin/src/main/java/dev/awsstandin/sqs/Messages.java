package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What lies in the queues, in the order in which it was sent. What is older than its queue keeps is not there. */
final class Messages {

    private final Cloud cloud;
    private final Table messages;

    Messages(Cloud cloud) {
        this.cloud = cloud;
        this.messages = cloud.store().table("sqs.messages");
    }

    Instant now() {
        return cloud.clock().now();
    }

    static String newKey(Queue queue, Instant sent) {
        return "%s/%s%015d-%s".formatted(queue.name(), birth(queue), sent.toEpochMilli(), Ids.lower(10));
    }

    /** A queue that was deleted and made again is another queue. */
    private static String birth(Queue queue) {
        return "%015d/".formatted(queue.created().toEpochMilli());
    }

    void save(Message message) {
        messages.put(message.key(), message.toJson());
    }

    void remove(Message message) {
        messages.remove(message.key());
    }

    Optional<Message> find(Queue queue, String key) {
        return messages.get(key).map(Message::fromJson).filter(message -> isKept(queue, message));
    }

    List<Message> in(Queue queue) {
        return messages.startingWith(queue.name() + "/" + birth(queue)).stream()
                .map(Message::fromJson)
                .filter(message -> isKept(queue, message))
                .toList();
    }

    /** Those that can be received now. */
    List<Message> visible(Queue queue) {
        var now = cloud.clock().now();
        return in(queue).stream()
                .filter(message -> !now.isBefore(message.visible()))
                .toList();
    }

    void removeAll(Queue queue) {
        messages.startingWith(queue.name() + "/")
                .forEach(message -> messages.remove(message.path("key").asString()));
    }

    private boolean isKept(Queue queue, Message message) {
        return cloud.clock().now().isBefore(message.sent().plus(queue.seconds("MessageRetentionPeriod")));
    }
}
