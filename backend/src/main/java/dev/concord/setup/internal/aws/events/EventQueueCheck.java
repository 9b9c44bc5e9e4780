package dev.concord.setup.internal.aws.events;

import dev.concord.aws.ConcordRoles;
import dev.concord.setup.Check;
import dev.concord.setup.internal.Finding;
import dev.concord.setup.internal.PolicyDifference;
import dev.concord.setup.internal.SetUpCheck;
import dev.concord.setup.internal.aws.Looking;
import dev.concord.setup.internal.aws.Names;
import dev.concord.setup.internal.aws.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Whether the queue's policy lets the rule send, and nobody else. */
@Component
class EventQueueCheck implements SetUpCheck {
    private static final String EXPECTED = "The queue %s with the policy event-queue.json".formatted(Names.QUEUE);
    private static final String CURE = "Apply the template again; it makes the queue with its policy.";

    private final SqsClient sqs;
    private final Looking looking;
    private final ConcordRoles roles;

    EventQueueCheck(SqsClient sqs, Looking looking, ConcordRoles roles) {
        this.sqs = sqs;
        this.looking = looking;
        this.roles = roles;
    }

    @Override
    public Check about() {
        return Check.EVENT_QUEUE;
    }

    @Override
    public Finding run() {
        var queue = looking.find(
                with -> sqs.getQueueUrl(get -> get.queueName(Names.QUEUE).overrideConfiguration(with)));
        if (queue.isEmpty()) {
            return Finding.failed("There is no queue " + Names.QUEUE, EXPECTED, CURE);
        }
        var policy = policy(queue.get().queueUrl());
        if (policy.isEmpty()) {
            return Finding.failed("The queue has no policy, so EventBridge can't send to it", EXPECTED, CURE);
        }
        var differences = PolicyDifference.between(roles.policy("event-queue", Map.of()), List.of(policy.get()));
        return differences.isEmpty()
                ? Finding.passed("events.amazonaws.com may send from the rule %s alone".formatted(Names.RULE), EXPECTED)
                : Finding.failed(Sentences.few(differences), EXPECTED, CURE);
    }

    private Optional<String> policy(String url) {
        var attributes = looking.at(with -> sqs.getQueueAttributes(get -> get.queueUrl(url)
                        .attributeNames(QueueAttributeName.POLICY)
                        .overrideConfiguration(with)))
                .attributes();
        return Optional.ofNullable(attributes.get(QueueAttributeName.POLICY));
    }
}
