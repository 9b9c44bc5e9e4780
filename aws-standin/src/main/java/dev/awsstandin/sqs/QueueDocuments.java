package dev.awsstandin.sqs;

import dev.awsstandin.iam.decision.ResourcePolicies;
import java.util.Map;

/** Checks the attributes of a queue that are documents, and what they name. */
final class QueueDocuments {

    private final Queues queues;
    private final ResourcePolicies policies;

    QueueDocuments(Queues queues, ResourcePolicies policies) {
        this.queues = queues;
        this.policies = policies;
    }

    /** An empty text takes a document away. */
    void requireSound(String queue, Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (!value.isEmpty()) {
                requireSound(queue, name, value);
            }
        });
    }

    private void requireSound(String queue, String name, String value) {
        switch (name) {
            case "Policy" -> QueuePolicies.requireSound(value, policies);
            case Redrive.ALLOW -> Redrive.requireSoundAllowance(value);
            case Redrive.POLICY -> requireDeadLetters(queue, value);
            default -> {}
        }
    }

    private void requireDeadLetters(String queue, String policy) {
        var deadLetters = queues.withArn(Redrive.sound(policy).deadLetterArn())
                .orElseThrow(() -> Redrive.wrong(policy, "Dead letter target does not exist."));
        if (!Redrive.isAllowed(deadLetters, queues.arn(queue))) {
            throw Redrive.wrong(
                    policy, "The dead-letter queue's redrive allow policy does not permit this queue to use it.");
        }
    }
}
