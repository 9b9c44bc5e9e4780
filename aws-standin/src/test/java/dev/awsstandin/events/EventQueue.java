package dev.awsstandin.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A queue that a rule sends events to. */
public final class EventQueue {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final SqsClient sqs;
    private final String name;
    private final String url;

    private EventQueue(SqsClient sqs, String name, String url) {
        this.sqs = sqs;
        this.name = name;
        this.url = url;
    }

    /** A queue that is there. */
    static EventQueue at(SqsClient sqs, String url) {
        return new EventQueue(sqs, url.substring(url.lastIndexOf('/') + 1), url);
    }

    /** A queue that lets the rule send, and the rule. */
    public static EventQueue of(SqsClient sqs, EventBridgeClient events, String pattern) {
        return of(sqs, events, pattern, target -> target);
    }

    public static EventQueue of(
            SqsClient sqs, EventBridgeClient events, String pattern, UnaryOperator<Target.Builder> more) {
        var name = "events-" + NUMBERS.incrementAndGet();
        var queue = new EventQueue(
                sqs, name, sqs.createQueue(create -> create.queueName(name)).queueUrl());
        var rule = events.putRule(put -> put.name(queue.name).eventPattern(pattern))
                .ruleArn();
        queue.allow(rule);
        queue.target(events, more);
        return queue;
    }

    /** Lets the rule with this ARN, and nobody else, send to the queue. */
    void allow(String rule) {
        policy("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage",
                "Principal": {"Service": "events.amazonaws.com"}, "Resource": "%s",
                "Condition": {"ArnEquals": {"aws:SourceArn": "%s"}}}]}""".formatted(arn(), rule));
    }

    void policy(String document) {
        sqs.setQueueAttributes(set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, document)));
    }

    private void target(EventBridgeClient events, UnaryOperator<Target.Builder> more) {
        events.putTargets(put -> put.rule(name)
                .targets(more.apply(Target.builder().id("queue").arn(arn())).build()));
    }

    String name() {
        return name;
    }

    String url() {
        return url;
    }

    String arn() {
        return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }

    /** The bodies of all messages, which are gone then. */
    public List<String> bodies() {
        var bodies = new ArrayList<String>();
        for (var batch = receive(); !batch.isEmpty(); batch = receive()) {
            bodies.addAll(batch);
        }
        return bodies;
    }

    public List<JsonNode> events() {
        return bodies().stream().map(JsonMapper.shared()::readTree).toList();
    }

    /** The detail-types of all events, in order. */
    public List<String> types() {
        return events().stream()
                .map(event -> event.path("detail-type").asString())
                .toList();
    }

    private List<String> receive() {
        var messages = sqs.receiveMessage(
                        receive -> receive.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(0))
                .messages();
        messages.forEach(
                message -> sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle())));
        return messages.stream().map(message -> message.body()).toList();
    }
}
