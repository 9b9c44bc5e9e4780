package dev.awsstandin.sqs;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.InvalidAttributeNameException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.PurgeQueueInProgressException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDeletedRecentlyException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.SqsException;

class QueuesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static SqsClient sqs() {
        return STANDIN.client(SqsClient.builder(), ADMINISTRATOR);
    }

    @Test
    void aMessageIsReceivedAsItWasSentAndDeleted() {
        var queue = queue("plain");
        var kind = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue("grün")
                .build();
        var bytes = MessageAttributeValue.builder()
                .dataType("Binary")
                .binaryValue(SdkBytes.fromUtf8String("x"))
                .build();
        sqs().sendMessage(send ->
                send.queueUrl(queue).messageBody("Grüße").messageAttributes(Map.of("kind", kind, "bytes", bytes)));

        var received = sqs().receiveMessage(receive -> receive.queueUrl(queue)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();

        assertThat(received).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo("Grüße");
            assertThat(message.messageAttributes()).containsEntry("kind", kind).containsEntry("bytes", bytes);
            assertThat(message.attributes())
                    .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")
                    .containsKey(MessageSystemAttributeName.SENT_TIMESTAMP);
        });
        sqs().deleteMessage(delete ->
                delete.queueUrl(queue).receiptHandle(received.getFirst().receiptHandle()));
        later(Duration.ofMinutes(1));
        assertThat(receive(queue)).isEmpty();
    }

    @Test
    void aReceivedMessageComesBackUnlessItIsDeleted() {
        var queue = queue("hiding");
        send(queue, "once");
        var first = receive(queue).getFirst();

        assertThat(receive(queue)).isEmpty();
        assertThat(attributes(queue))
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "1");
        later(Duration.ofSeconds(30));
        var second = receive(queue).getFirst();

        assertThat(second.messageId()).isEqualTo(first.messageId());
        sqs().deleteMessage(delete -> delete.queueUrl(queue).receiptHandle(first.receiptHandle()));
        later(Duration.ofSeconds(30));
        assertThat(receive(queue)).as("an old receipt deletes nothing").hasSize(1);
    }

    @Test
    void itsReceiverMayHideAMessageLongerOrGiveItBack() {
        var queue = queue("changing");
        send(queue, "m");
        var message = receive(queue).getFirst();

        hide(queue, message, 300);
        later(Duration.ofSeconds(60));
        assertThat(receive(queue)).isEmpty();
        hide(queue, message, 0);

        assertThat(receive(queue)).hasSize(1);
        var other = queue("changing-2");
        send(other, "m");
        var late = receive(other).getFirst();
        later(Duration.ofSeconds(31));
        assertThatThrownBy(() -> hide(other, late, 10)).isInstanceOf(MessageNotInflightException.class);
        assertThatThrownBy(() ->
                        sqs().deleteMessage(delete -> delete.queueUrl(queue).receiptHandle("forged")))
                .isInstanceOf(ReceiptHandleIsInvalidException.class);
    }

    @Test
    void aReceiverWaitsForAMessage() {
        var queue = queue("waiting");
        var waiting = CompletableFuture.supplyAsync(
                () -> sqs().receiveMessage(receive -> receive.queueUrl(queue).waitTimeSeconds(20))
                        .messages());

        send(queue, "late");

        assertThat(waiting.join()).extracting(Message::body).containsExactly("late");
    }

    @Test
    void delayedMessagesAreSeenLaterAndOldOnesNoMore() {
        var queue = sqs().createQueue(create -> create.queueName("timed")
                        .attributes(Map.of(
                                QueueAttributeName.DELAY_SECONDS, "10",
                                QueueAttributeName.MESSAGE_RETENTION_PERIOD, "60")))
                .queueUrl();
        send(queue, "m");

        assertThat(receive(queue)).isEmpty();
        assertThat(attributes(queue)).containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "1");
        later(Duration.ofSeconds(10));
        assertThat(receive(queue)).hasSize(1);
        later(Duration.ofSeconds(60));
        assertThat(receive(queue)).isEmpty();
    }

    @Test
    void whatIsTooOldIsForgottenWhenAnotherMessageComes() {
        var queue = sqs().createQueue(create -> create.queueName("forgetful")
                        .attributes(Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "60")))
                .queueUrl();
        send(queue, "old");
        later(Duration.ofSeconds(60));
        send(queue, "new");

        later(Duration.ofSeconds(-30));

        assertThat(receive(queue)).isEmpty();
        later(Duration.ofSeconds(30));
        assertThat(receive(queue)).extracting(Message::body).containsExactly("new");
    }

    @Test
    void manyAreDeletedAtOnce() {
        var queue = queue("batch");
        send(queue, "a");
        send(queue, "b");
        var received = sqs().receiveMessage(receive -> receive.queueUrl(queue).maxNumberOfMessages(10))
                .messages();

        var answer = sqs().deleteMessageBatch(delete ->
                delete.queueUrl(queue).entries(entry("1", received.get(0).receiptHandle()), entry("2", "forged")));

        assertThat(answer.successful()).extracting(done -> done.id()).containsExactly("1");
        assertThat(answer.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.id()).isEqualTo("2");
            assertThat(failed.code()).isEqualTo("ReceiptHandleIsInvalid");
        });
        assertThatThrownBy(() -> sqs().deleteMessageBatch(delete -> delete.queueUrl(queue)))
                .isInstanceOf(SqsException.class);
        assertThatThrownBy(() -> sqs().deleteMessageBatch(
                                delete -> delete.queueUrl(queue).entries(List.of())))
                .isInstanceOf(EmptyBatchRequestException.class);
        assertThatThrownBy(() -> sqs().deleteMessageBatch(
                                delete -> delete.queueUrl(queue).entries(entry("1", "x"), entry("1", "y"))))
                .isInstanceOf(BatchEntryIdsNotDistinctException.class);
    }

    @Test
    void aQueueIsMadeOnceWithTheSameAttributes() {
        var queue = queue("same");

        assertThat(queue("same")).isEqualTo(queue);
        assertThatThrownBy(() -> sqs().createQueue(create ->
                        create.queueName("same").attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "7"))))
                .isInstanceOf(QueueNameExistsException.class)
                .hasMessageContaining("VisibilityTimeout");
        sqs().setQueueAttributes(
                        set -> set.queueUrl(queue).attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "7")));
        assertThat(attributes(queue))
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "7")
                .containsEntry(QueueAttributeName.QUEUE_ARN, "arn:aws:sqs:eu-west-1:447120983316:same");
        assertThatThrownBy(() -> sqs().setQueueAttributes(
                                set -> set.queueUrl(queue).attributes(Map.of(QueueAttributeName.FIFO_QUEUE, "true"))))
                .isInstanceOf(InvalidAttributeNameException.class);
        assertThat(sqs().listQueues(list -> list.queueNamePrefix("sam")).queueUrls())
                .containsExactly(queue);
        assertThat(sqs().getQueueUrl(get -> get.queueName("same")).queueUrl()).isEqualTo(queue);
    }

    @Test
    void aDeletedQueuesNameIsFreeAfterAMinute() {
        var queue = queue("gone");
        send(queue, "old");
        sqs().deleteQueue(delete -> delete.queueUrl(queue));

        assertThatThrownBy(() -> send(queue, "m")).isInstanceOfSatisfying(QueueDoesNotExistException.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
            assertThat(error.statusCode()).isEqualTo(400);
        });
        assertThatThrownBy(() -> queue("gone")).isInstanceOf(QueueDeletedRecentlyException.class);
        later(Duration.ofSeconds(60));
        assertThat(receive(queue("gone"))).isEmpty();
    }

    @Test
    void aQueueIsEmptiedOnceAMinute() {
        var queue = queue("purged");
        send(queue, "m");

        sqs().purgeQueue(purge -> purge.queueUrl(queue));

        assertThat(receive(queue)).isEmpty();
        assertThatThrownBy(() -> sqs().purgeQueue(purge -> purge.queueUrl(queue)))
                .isInstanceOf(PurgeQueueInProgressException.class);
    }

    private static String queue(String name) {
        return sqs().createQueue(create -> create.queueName(name)).queueUrl();
    }

    private static void send(String queue, String body) {
        sqs().sendMessage(send -> send.queueUrl(queue).messageBody(body));
    }

    private static List<Message> receive(String queue) {
        return sqs().receiveMessage(receive -> receive.queueUrl(queue)).messages();
    }

    private static void hide(String queue, Message message, int seconds) {
        sqs().changeMessageVisibility(change ->
                change.queueUrl(queue).receiptHandle(message.receiptHandle()).visibilityTimeout(seconds));
    }

    private static Map<QueueAttributeName, String> attributes(String queue) {
        return sqs().getQueueAttributes(get -> get.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }

    private static DeleteMessageBatchRequestEntry entry(String id, String handle) {
        return DeleteMessageBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(handle)
                .build();
    }

    private static void later(Duration by) {
        STANDIN.standin().clock().advance(by);
    }
}
