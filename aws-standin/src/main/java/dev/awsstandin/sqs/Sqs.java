package dev.awsstandin.sqs;

import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;

/** The account's queues. */
public final class Sqs implements Service {

    private final Cloud cloud;
    private final Queues queues;
    private final Messages messages;

    public Sqs(Cloud cloud) {
        this.cloud = cloud;
        this.queues = new Queues(cloud);
        this.messages = new Messages(cloud);
    }

    /** Lets calls that receive wait for messages; must listen to the calls of all services. */
    public Hooks.Listener waiting() {
        return new LongPolling(queues, messages);
    }

    @Override
    public void offerOn(Registry registry) {
        new QueueOperations(cloud, queues, messages).offerOn(registry);
        new AttributeOperations(queues, messages).offerOn(registry);
        new SendOperation(cloud, queues, messages).offerOn(registry);
        new ReceiveOperation(queues, messages).offerOn(registry);
        new ReceiptOperations(queues, messages).offerOn(registry);
    }
}
