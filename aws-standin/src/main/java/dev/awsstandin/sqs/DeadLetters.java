package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Takes messages that were received too often out of their queue, when somebody would receive them once more. */
final class DeadLetters {

    private static final PageStyle PAGES = new PageStyle("MaxResults", "NextToken", 1000, "InvalidParameterValue");

    private final Cloud cloud;
    private final Queues queues;
    private final Messages messages;

    DeadLetters(Cloud cloud, Queues queues, Messages messages) {
        this.cloud = cloud;
        this.queues = queues;
        this.messages = messages;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.read("sqs", "ListDeadLetterSourceQueues", this::sources)
                .on(queues::resource));
    }

    /** Moves what is due. A dead-letter queue that is gone or forbids it by now gets nothing. */
    void move(Queue queue) {
        Redrive.of(queue)
                .ifPresent(redrive -> target(queue, redrive)
                        .ifPresent(target -> messages.visible(queue, Integer.MAX_VALUE).stream()
                                .filter(redrive::isDue)
                                .forEach(message -> messages.move(message, queues.arn(queue.name()), target))));
    }

    private Optional<Queue> target(Queue queue, Redrive redrive) {
        return queues.withArn(redrive.deadLetterArn())
                .filter(target -> Redrive.isAllowed(target, queues.arn(queue.name())));
    }

    private ObjectNode sources(Call call) {
        var arn = queues.arn(queues.ofCall(call).name());
        var found = queues.all().stream()
                .filter(queue -> Redrive.of(queue)
                        .filter(redrive -> redrive.deadLetterArn().equals(arn))
                        .isPresent())
                .map(Queue::name)
                .toList();
        var page = cloud.pages().page(call, PAGES, found, name -> name);
        var answer = Json.object();
        page.items().stream().map(queues::url).forEach(answer.putArray("queueUrls")::add);
        if (call.has("MaxResults")) {
            page.next().ifPresent(token -> answer.put("NextToken", token));
        }
        return answer;
    }
}
