package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** What lies in the queues, in the order in which it was sent. What is older than its queue keeps is not there. */
final class Messages {

    private final Cloud cloud;
    private final Table messages;
    private final AtomicLong number = new AtomicLong();

    Messages(Cloud cloud) {
        this.cloud = cloud;
        this.messages = cloud.store().table("sqs.messages");
    }

    Instant now() {
        return cloud.clock().now();
    }

    /** Adds a new message; its id. */
    String add(Queue queue, String body, ObjectNode attributes, String sender, Duration delay) {
        forgetOldest(queue);
        var id = UUID.randomUUID().toString();
        var sent = now();
        var key = newKey(queue, sent);
        save(new Message(key, id, body, attributes, sender, sent, sent.plus(delay), 0, null, null, null));
        return id;
    }

    /** Every message that comes takes up to two with it that nobody can receive any more, so that a queue does not grow for ever. */
    private void forgetOldest(Queue queue) {
        messages.first(2, queue.name() + "/" + birth(queue), any -> true).stream()
                .map(Message::fromJson)
                .filter(message -> !isKept(queue, message))
                .forEach(this::remove);
    }

    /** Puts the message into another queue, as old as it is and received as often. */
    void move(Message message, String sourceArn, Queue target) {
        remove(message);
        save(message.movedTo(newKey(target, message.sent()), sourceArn));
    }

    /** In one millisecond messages keep the order in which they were sent as long as the process lives. */
    private String newKey(Queue queue, Instant sent) {
        return "%s/%s%015d-%010d-%s"
                .formatted(queue.name(), birth(queue), sent.toEpochMilli(), number.getAndIncrement(), Ids.lower(10));
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

    /** The first of those that can be received now. */
    List<Message> visible(Queue queue, int most) {
        var now = now();
        return messages
                .first(most, queue.name() + "/" + birth(queue), json -> isVisible(queue, Message.fromJson(json), now))
                .stream()
                .map(Message::fromJson)
                .toList();
    }

    private boolean isVisible(Queue queue, Message message, Instant now) {
        return isKept(queue, message) && !now.isBefore(message.visible());
    }

    void removeAll(Queue queue) {
        messages.startingWith(queue.name() + "/")
                .forEach(message -> messages.remove(message.path("key").asString()));
    }

    private boolean isKept(Queue queue, Message message) {
        return cloud.clock().now().isBefore(message.sent().plus(queue.seconds("MessageRetentionPeriod")));
    }
}
