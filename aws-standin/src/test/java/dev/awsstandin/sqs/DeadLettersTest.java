package dev.awsstandin.sqs;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

class DeadLettersTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final Duration HIDDEN = Duration.ofSeconds(30);
    private static final String ARN = "arn:aws:sqs:eu-west-1:447120983316:";

    @Test
    void aMessageThatNobodyDeletesComesToTheDeadLetters() {
        var letters = queue("letters");
        var queue = queue("work");
        redrive(queue, ARN + "letters", 2);
        sqs().sendMessage(send -> send.queueUrl(queue).messageBody("poison"));
        var first = receive(queue);
        later();
        receive(queue);
        assertThat(receive(letters)).isEmpty();
        later();

        assertThat(receive(queue)).isEmpty();

        assertThat(receive(letters)).singleElement().satisfies(letter -> {
            assertThat(letter.messageId()).isEqualTo(first.getFirst().messageId());
            assertThat(letter.body()).isEqualTo("poison");
            assertThat(letter.attributes())
                    .containsEntry(MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN, ARN + "work")
                    .containsEntry(
                            MessageSystemAttributeName.SENT_TIMESTAMP,
                            first.getFirst().attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP));
        });
        later();
        assertThat(receive(queue)).isEmpty();
    }

    @Test
    void theSourcesOfDeadLettersAreListed() {
        var letters = queue("listed");
        var one = queue("one");
        var two = queue("two");
        redrive(one, ARN + "listed", 1);
        redrive(two, ARN + "listed", 1);

        assertThat(sqs().listDeadLetterSourceQueuesPaginator(
                                list -> list.queueUrl(letters).maxResults(1))
                        .queueUrls())
                .containsExactlyInAnyOrder(one, two);

        set(one, QueueAttributeName.REDRIVE_POLICY, "");
        assertThat(sqs().listDeadLetterSourceQueues(list -> list.queueUrl(letters))
                        .queueUrls())
                .containsExactly(two);
    }

    @Test
    void deadLettersMayBeForbiddenToOthers() {
        var letters = queue("picky");
        var queue = queue("other");

        set(letters, QueueAttributeName.REDRIVE_ALLOW_POLICY, """
                {"redrivePermission": "byQueue", "sourceQueueArns": ["%sfriend"]}""".formatted(ARN));

        assertThatThrownBy(() -> redrive(queue, ARN + "picky", 1))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("does not permit");
        redrive(queue("friend"), ARN + "picky", 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{}",
                "{\"deadLetterTargetArn\": \"" + ARN + "missing\", \"maxReceiveCount\": 1}",
                "{\"deadLetterTargetArn\": \"" + ARN + "sound\"}",
                "{\"deadLetterTargetArn\": \"" + ARN + "sound\", \"maxReceiveCount\": 0}",
                "{\"deadLetterTargetArn\": \"" + ARN + "sound\", \"maxReceiveCount\": 1001}"
            })
    void aRedrivePolicyThatMakesNoSenseIsRefused(String policy) {
        var queue = queue("sound");

        assertThatThrownBy(() -> set(queue, QueueAttributeName.REDRIVE_POLICY, policy))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("RedrivePolicy");
    }

    private static void redrive(String queue, String letters, int most) {
        set(
                queue,
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\": \"%s\", \"maxReceiveCount\": \"%d\"}".formatted(letters, most));
    }

    private static void set(String queue, QueueAttributeName name, String value) {
        sqs().setQueueAttributes(set -> set.queueUrl(queue).attributes(Map.of(name, value)));
    }

    private static List<Message> receive(String queue) {
        return sqs().receiveMessage(
                        receive -> receive.queueUrl(queue).messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private static String queue(String name) {
        return sqs().createQueue(create -> create.queueName(name)).queueUrl();
    }

    private static void later() {
        STANDIN.standin().clock().advance(HIDDEN);
    }

    private static SqsClient sqs() {
        return STANDIN.client(SqsClient.builder(), ADMINISTRATOR);
    }
}
