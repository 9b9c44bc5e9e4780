package dev.awsstandin.sqs;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.People;
import dev.awsstandin.RunningStandin;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.InvalidAttributeValueException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** A queue's policy and the policies of those who use it. */
class QueuePoliciesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private static final String NOBODYS = "arn:aws:iam::447120983316:user/nobody";
    private static final String POOR = "arn:aws:iam::447120983316:user/poor";
    private static final String RICH = "arn:aws:iam::447120983316:user/rich";

    private static SqsClient poor;
    private static SqsClient rich;

    @BeforeAll
    static void makePeople() {
        var people = new People(STANDIN);
        poor = STANDIN.client(SqsClient.builder(), people.user("poor"));
        rich = STANDIN.client(SqsClient.builder(), people.user("rich", """
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}}"""));
    }

    @Test
    void withoutAPolicyTheOwnPoliciesDecide() {
        var queue = queue("plain");

        rich.sendMessage(send -> send.queueUrl(queue).messageBody("m"));

        assertDenied(
                "sqs:SendMessage",
                () -> poor.sendMessage(send -> send.queueUrl(queue).messageBody("m")));
    }

    @Test
    void aPolicyThatNamesSomebodyIsEnough() {
        var queue = queue("lent");
        allow(queue, POOR, "sqs:SendMessage");

        poor.sendMessage(send -> send.queueUrl(queue).messageBody("m"));
        poor.sendMessageBatch(send -> send.queueUrl(queue)
                .entries(SendMessageBatchRequestEntry.builder()
                        .id("1")
                        .messageBody("n")
                        .build()));

        assertDenied("sqs:ReceiveMessage", () -> poor.receiveMessage(receive -> receive.queueUrl(queue)));
        rich.receiveMessage(receive -> receive.queueUrl(queue));
    }

    @Test
    void aPolicyForTheWholeAccountLeavesItToTheOwnPolicies() {
        var queue = queue("account");
        allow(queue, "arn:aws:iam::447120983316:root", "sqs:*");

        rich.sendMessage(send -> send.queueUrl(queue).messageBody("m"));

        assertDenied(
                "sqs:SendMessage",
                () -> poor.sendMessage(send -> send.queueUrl(queue).messageBody("m")));
    }

    @Test
    void aDenialBeatsWhatTheOwnPoliciesAllow() {
        var queue = queue("closed");
        policy(queue, """
                {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Principal": {"AWS": "%s"},
                "Action": "sqs:SendMessage", "Resource": "*"}}""".formatted(RICH));

        assertDenied(
                "explicit deny",
                () -> rich.sendMessage(send -> send.queueUrl(queue).messageBody("m")));
        rich.receiveMessage(receive -> receive.queueUrl(queue));
    }

    @Test
    void aPolicyCanBeTakenAway() {
        var queue = queue("undone");
        allow(queue, POOR, "sqs:SendMessage");
        policy(queue, "");

        assertDenied(
                "sqs:SendMessage",
                () -> poor.sendMessage(send -> send.queueUrl(queue).messageBody("m")));
        assertThat(sqs().getQueueAttributes(get -> get.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                        .attributes())
                .doesNotContainKey(QueueAttributeName.POLICY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{\"Statement\": []}",
                "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"sqs:*\", \"Resource\": \"*\"}]}",
                "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"" + NOBODYS
                        + "\"}, \"Action\": \"sqs:*\", \"Resource\": \"*\"}]}"
            })
    void aPolicyThatMakesNoSenseIsRefused(String document) {
        var queue = queue("sound");

        assertThatThrownBy(() -> policy(queue, document))
                .isInstanceOf(InvalidAttributeValueException.class)
                .hasMessageContaining("Invalid value for the parameter Policy.");
    }

    private static void allow(String queue, String principal, String action) {
        policy(queue, """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "%s"},
                "Action": "%s", "Resource": "arn:aws:sqs:eu-west-1:447120983316:*"}]}""".formatted(principal, action));
    }

    private static void policy(String queue, String document) {
        sqs().setQueueAttributes(set -> set.queueUrl(queue).attributes(Map.of(QueueAttributeName.POLICY, document)));
    }

    private static String queue(String name) {
        return sqs().createQueue(create -> create.queueName(name)).queueUrl();
    }

    private static SqsClient sqs() {
        return STANDIN.client(SqsClient.builder(), ADMINISTRATOR);
    }

    private static void assertDenied(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SqsException.class).hasMessageContaining(message);
    }
}
