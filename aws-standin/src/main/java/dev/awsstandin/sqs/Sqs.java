package dev.awsstandin.sqs;

import dev.awsstandin.iam.decision.ResourcePolicies;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;

/** The account's queues. */
public final class Sqs implements Service {

    private final Cloud cloud;
    private final ResourcePolicies policies;
    private final Queues queues;
    private final Messages messages;

    public Sqs(Cloud cloud, ResourcePolicies policies) {
        this.cloud = cloud;
        this.policies = policies;
        this.queues = new Queues(cloud);
        this.messages = new Messages(cloud);
    }

    /** Lets calls that receive wait for messages; must listen to the calls of all services. */
    public Hooks.Listener waiting(Agenda agenda) {
        return new LongPolling(queues, messages, agenda);
    }

    /** Where other services put messages. */
    public QueueDoor door() {
        return new QueueDoor(queues, messages, policies);
    }

    @Override
    public void offerOn(Registry registry) {
        var documents = new QueueDocuments(queues, policies);
        var deadLetters = new DeadLetters(cloud, queues, messages);
        new QueueOperations(cloud, queues, messages, documents).offerOn(registry);
        new AttributeOperations(queues, messages, documents).offerOn(registry);
        new QueueTags(queues).offerOn(registry);
        new SendOperations(queues, messages).offerOn(registry);
        new ReceiveOperation(queues, messages, deadLetters).offerOn(registry);
        new ReceiptOperations(queues, messages).offerOn(registry);
        deadLetters.offerOn(registry);
    }
}
