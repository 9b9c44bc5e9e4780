package dev.awsstandin.sqs;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry.Builder;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

class BatchesAndTagsTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    @Test
    void messagesOfABatchAreSentEachForItself() {
        var queue = queue("sent");

        var answer = sqs().sendMessageBatch(send -> send.queueUrl(queue)
                .entries(
                        entry("1", "one")
                                .messageAttributes(Map.of(
                                        "kind",
                                        MessageAttributeValue.builder()
                                                .dataType("String")
                                                .stringValue("x")
                                                .build()))
                                .build(),
                        entry("2", "two").build(),
                        entry("3", "late").delaySeconds(901).build(),
                        entry("4", "hidden").delaySeconds(60).build()));

        assertThat(answer.successful()).extracting(sent -> sent.id()).containsExactly("1", "2", "4");
        assertThat(answer.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.id()).isEqualTo("3");
            assertThat(failed.code()).isEqualTo("InvalidParameterValue");
            assertThat(failed.senderFault()).isTrue();
        });
        assertThat(sqs().receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10))
                        .messages())
                .extracting(Message::body)
                .containsExactly("one", "two");
    }

    @Test
    void aBatchHasLimits() {
        var queue = queue("limited");
        var eleven = IntStream.range(0, 11)
                .mapToObj(i -> entry("m" + i, "m").build())
                .toList();
        var large = "x".repeat(200_000);
        var tooLong = IntStream.range(0, 6)
                .mapToObj(i -> entry("m" + i, large).build())
                .toList();

        assertThatThrownBy(() ->
                        sqs().sendMessageBatch(send -> send.queueUrl(queue).entries(eleven)))
                .isInstanceOf(TooManyEntriesInBatchRequestException.class);
        assertThatThrownBy(() ->
                        sqs().sendMessageBatch(send -> send.queueUrl(queue).entries(tooLong)))
                .isInstanceOf(BatchRequestTooLongException.class);
    }

    @Test
    void whatWasReceivedIsShownAgainInOneGo() {
        var queue = queue("shown");
        sqs().sendMessage(send -> send.queueUrl(queue).messageBody("m"));
        var handle = sqs().receiveMessage(receive -> receive.queueUrl(queue))
                .messages()
                .getFirst()
                .receiptHandle();

        var answer = sqs().changeMessageVisibilityBatch(
                        change -> change.queueUrl(queue).entries(visible("1", handle), visible("2", "forged")));

        assertThat(answer.successful()).extracting(done -> done.id()).containsExactly("1");
        assertThat(answer.failed()).extracting(failed -> failed.code()).containsExactly("ReceiptHandleIsInvalid");
        assertThat(sqs().receiveMessage(receive -> receive.queueUrl(queue)).messages())
                .hasSize(1);
    }

    @Test
    void tagsAreSetListedAndRemovedAndDecide() {
        var queue = queue("tagged");
        sqs().tagQueue(tag -> tag.queueUrl(queue).tags(Map.of("team", "risk", "stage", "test")));
        sqs().untagQueue(untag -> untag.queueUrl(queue).tagKeys("stage", "never"));

        assertThat(sqs().listQueueTags(list -> list.queueUrl(queue)).tags()).isEqualTo(Map.of("team", "risk"));

        var theirs = STANDIN.client(SqsClient.builder(), new People(STANDIN).user("by-tag", """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sqs:*", "Resource": "*",
                "Condition": {"StringEquals": {"aws:ResourceTag/team": "risk"}}}}"""));
        theirs.sendMessage(send -> send.queueUrl(queue).messageBody("m"));
        sqs().tagQueue(tag -> tag.queueUrl(queue).tags(Map.of("team", "other")));
        assertThatThrownBy(() -> theirs.sendMessage(send -> send.queueUrl(queue).messageBody("m")))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("sqs:SendMessage");
    }

    private static ChangeMessageVisibilityBatchRequestEntry visible(String id, String handle) {
        return ChangeMessageVisibilityBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(handle)
                .visibilityTimeout(0)
                .build();
    }

    private static Builder entry(String id, String body) {
        return SendMessageBatchRequestEntry.builder().id(id).messageBody(body);
    }

    private static String queue(String name) {
        return sqs().createQueue(create -> create.queueName(name)).queueUrl();
    }

    private static SqsClient sqs() {
        return STANDIN.client(SqsClient.builder(), ADMINISTRATOR);
    }
}
