package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.page.PageStyle;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Making, finding, emptying and deleting queues. */
final class QueueOperations {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final PageStyle PAGES = new PageStyle("MaxResults", "NextToken", 1000, "InvalidParameterValue");

    private final Cloud cloud;
    private final Queues queues;
    private final Messages messages;
    private final QueueDocuments documents;

    QueueOperations(Cloud cloud, Queues queues, Messages messages, QueueDocuments documents) {
        this.cloud = cloud;
        this.queues = queues;
        this.messages = messages;
        this.documents = documents;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("sqs", "CreateQueue", this::create)
                .on(call -> queues.resource(call.text("QueueName")))
                .with(call -> QueueTags.keys(Queue.texts(call.input().path("tags")))));
        registry.offer(
                Operation.read("sqs", "GetQueueUrl", this::url).on(call -> queues.resource(call.text("QueueName"))));
        registry.offer(Operation.read("sqs", "ListQueues", this::list));
        registry.offer(Operation.write("sqs", "PurgeQueue", this::purge).on(queues::resource));
        registry.offer(Operation.write("sqs", "DeleteQueue", this::delete).on(queues::resource));
    }

    /** Making a queue that is there with the same attributes finds it. */
    private ObjectNode create(Call call) {
        var name = call.text("QueueName");
        if (!name.matches("[A-Za-z0-9_-]{1,80}")) {
            throw SqsErrors.of(
                    "InvalidParameterValue",
                    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        }
        var wanted = QueueSettings.sound(call.input().path("Attributes"));
        documents.requireSound(name, wanted);
        var known = queues.remembered(name);
        if (known.isPresent() && known.get().deleted() == null) {
            requireSame(known.get(), wanted);
        } else {
            known.ifPresent(queue -> requireLongGone(call, queue));
            var settings = new TreeMap<>(QueueSettings.usual());
            settings.putAll(wanted);
            settings.values().removeIf(String::isEmpty);
            queues.save(new Queue(
                    name,
                    call.now(),
                    call.now(),
                    settings,
                    Queue.texts(call.input().path("tags")),
                    null,
                    null));
        }
        return Json.object().put("QueueUrl", queues.url(name));
    }

    private static void requireSame(Queue queue, Map<String, String> wanted) {
        wanted.forEach((name, value) -> {
            if (!value.equals(queue.settings().get(name))) {
                throw SqsErrors.of(
                        "QueueNameExists",
                        "A queue already exists with the same name and a different value for attribute " + name);
            }
        });
    }

    private static void requireLongGone(Call call, Queue queue) {
        if (queue.deleted() != null && call.now().isBefore(queue.deleted().plus(MINUTE))) {
            throw SqsErrors.of(
                    "QueueDeletedRecently",
                    "You must wait 60 seconds after deleting a queue before you can create another with the same name.");
        }
    }

    private ObjectNode url(Call call) {
        var queue = queues.find(call.text("QueueName"))
                .filter(found -> !call.has("QueueOwnerAWSAccountId")
                        || call.text("QueueOwnerAWSAccountId").equals(cloud.account()))
                .orElseThrow(SqsErrors::missing);
        return Json.object().put("QueueUrl", queues.url(queue.name()));
    }

    private ObjectNode list(Call call) {
        var found = queues.all().stream()
                .map(Queue::name)
                .filter(name -> name.startsWith(call.text("QueueNamePrefix")))
                .toList();
        var page = cloud.pages().page(call, PAGES, found, name -> name);
        var answer = Json.object();
        page.items().stream().map(queues::url).forEach(answer.putArray("QueueUrls")::add);
        if (call.has("MaxResults")) {
            page.next().ifPresent(token -> answer.put("NextToken", token));
        }
        return answer;
    }

    private ObjectNode purge(Call call) {
        var queue = queues.ofCall(call);
        if (queue.purged() != null && call.now().isBefore(queue.purged().plus(MINUTE))) {
            throw SqsErrors.of(
                    "PurgeQueueInProgress",
                    "Only one PurgeQueue operation on %s is allowed every 60 seconds.".formatted(queue.name()));
        }
        messages.removeAll(queue);
        queues.save(queue.purged(call.now()));
        return Json.object();
    }

    private ObjectNode delete(Call call) {
        var queue = queues.ofCall(call);
        messages.removeAll(queue);
        queues.save(queue.deleted(call.now()));
        return Json.object();
    }
}
