package dev.concord.inbox.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.ConcordRoles;
import dev.concord.inbox.Hint;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The queue that Set-up makes. What is in it may be doubled, late, forged or of another domain; none of that is believed. */
@Component
class HintQueue {
    private static final Logger log = LoggerFactory.getLogger(HintQueue.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String QUEUE = "concord-events";
    private static final String SOURCE = "aws.datazone";
    private static final int MOST = 10;
    private static final int LONGEST_ID = 128;
    /** Seconds to wait for a message; below the time limit of a call. */
    private static final int WAIT = 4;

    private final SqsClient sqs;
    private final AwsCalls calls;
    private final ConcordRoles roles;
    private final String domain;

    HintQueue(SqsClient sqs, AwsCalls calls, ConcordRoles roles, AwsSettings settings) {
        this.sqs = sqs;
        this.calls = calls;
        this.roles = roles;
        this.domain = settings.domainId();
    }

    /** The queue's address. Throws {@link dev.concord.aws.AwsFailure}, also when there is no queue. */
    String url() {
        return calls.call(
                roles.inspect(),
                with -> sqs.getQueueUrl(get -> get.queueName(QUEUE).overrideConfiguration(with))
                        .queueUrl());
    }

    /** Waits some seconds for messages. */
    List<Message> receive(String url) {
        return calls.call(
                roles.inspect(),
                with -> sqs.receiveMessage(receive -> receive.queueUrl(url)
                                .maxNumberOfMessages(MOST)
                                .waitTimeSeconds(WAIT)
                                .overrideConfiguration(with))
                        .messages());
    }

    void delete(String url, List<Message> messages) {
        var entries = messages.stream()
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(String.valueOf(messages.indexOf(message)))
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        calls.call(
                roles.inspect(),
                with -> sqs.deleteMessageBatch(
                        delete -> delete.queueUrl(url).entries(entries).overrideConfiguration(with)));
    }

    /** Empty for what is no event of this domain. */
    Optional<Hint> hint(Message message) {
        try {
            var event = JSON.readTree(message.body());
            var detail = event.path("detail");
            return event.path("source").asString("").equals(SOURCE)
                            && detail.at("/metadata/domain").asString("").equals(domain)
                    ? Optional.of(new Hint(event.path("detail-type").asString(""), texts(detail)))
                    : Optional.empty();
        } catch (JacksonException noEvent) {
            log.debug("A message in the queue is no event", noEvent);
            return Optional.empty();
        }
    }

    private static Set<String> texts(JsonNode detail) {
        var texts = new HashSet<String>();
        collect(detail, texts);
        return texts;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isString() && node.asString().length() <= LONGEST_ID) {
            texts.add(node.asString());
        }
        node.valueStream().forEach(child -> collect(child, texts));
    }
}
