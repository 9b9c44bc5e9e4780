package dev.awsstandin.events;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.sqs.SqsClient;

/** From the bus by rules into queues. */
class EventDeliveryTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private final String source = "tests." + UUID.randomUUID();
    private final String mine = "{\"source\": [\"%s\"]}".formatted(source);

    @Test
    void anEventComesWithItsEnvelopeToWhoeverAskedForIt() {
        var queue = queue(mine);
        var other = queue("{\"source\": [\"somebody.else\"]}");

        var id = put(entry().resources("arn:aws:s3:::bucket").time(Instant.parse("2026-03-01T10:20:30Z")))
                .entries()
                .getFirst()
                .eventId();

        assertThat(queue.events()).singleElement().satisfies(event -> {
            assertThat(event.propertyNames())
                    .containsExactly(
                            "version",
                            "id",
                            "detail-type",
                            "source",
                            "account",
                            "time",
                            "region",
                            "resources",
                            "detail");
            assertThat(event.path("version").asString()).isEqualTo("0");
            assertThat(event.path("id").asString()).isEqualTo(id);
            assertThat(event.path("detail-type").asString()).isEqualTo("Order");
            assertThat(event.path("source").asString()).isEqualTo(source);
            assertThat(event.path("account").asString()).isEqualTo("447120983316");
            assertThat(event.path("region").asString()).isEqualTo("eu-west-1");
            assertThat(event.path("time").asString()).isEqualTo("2026-03-01T10:20:30Z");
            assertThat(event.path("resources").path(0).asString()).isEqualTo("arn:aws:s3:::bucket");
            assertThat(event.path("detail").path("number").asInt()).isEqualTo(7);
        });
        assertThat(other.bodies()).isEmpty();
    }

    @Test
    void eventsComeInTheOrderInWhichTheyHappened() {
        var queue = queue(mine);

        for (int i = 0; i < 20; i++) {
            put(entry().detailType("Number " + i));
        }

        assertThat(queue.types())
                .isEqualTo(IntStream.range(0, 20).mapToObj(i -> "Number " + i).toList());
    }

    @Test
    void aRuleThatIsOffSendsNothing() {
        var queue = queue(mine);
        events().disableRule(disable -> disable.name(queue.name()));

        put(entry());
        assertThat(queue.bodies()).isEmpty();

        events().enableRule(enable -> enable.name(queue.name()));
        put(entry());
        assertThat(queue.bodies()).hasSize(1);
    }

    @Test
    void aQueueGetsNothingThatItsPolicyDoesNotAllow() {
        var queue = queue(mine);
        queue.policy("");
        put(entry());
        assertThat(queue.bodies()).isEmpty();

        queue.allow("arn:aws:events:eu-west-1:447120983316:rule/another");
        put(entry());
        assertThat(queue.bodies()).isEmpty();

        queue.policy("""
                {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "sqs:*", "Resource": "*"},
                {"Effect": "Deny", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*",
                "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:events:*:*:rule/*"}}}]}""");
        put(entry());
        assertThat(queue.bodies()).isEmpty();

        queue.allow("arn:aws:events:eu-west-1:447120983316:rule/" + queue.name());
        put(entry());
        assertThat(queue.bodies()).hasSize(1);
    }

    @Test
    void whatATargetDoesNotTakeGoesToItsDeadLetters() {
        var letters = queue("{\"source\": [\"nobody\"]}");
        var queue = EventQueue.of(
                sqs(), events(), mine, target -> target.deadLetterConfig(config -> config.arn(letters.arn())));
        letters.allow("arn:aws:events:eu-west-1:447120983316:rule/" + queue.name());
        queue.policy("");

        put(entry());

        assertThat(queue.bodies()).isEmpty();
        assertThat(letters.events())
                .singleElement()
                .satisfies(event -> assertThat(event.path("source").asString()).isEqualTo(source));
    }

    @Test
    void aTargetMayGetAPartOfTheEvent() {
        var queue = EventQueue.of(sqs(), events(), mine, target -> target.inputPath("$.detail.list[1]"));

        put(entry());

        assertThat(queue.bodies()).containsExactly("\"b\"");
    }

    @Test
    void aTargetMayGetSomethingMadeFromTheEvent() {
        var queue = EventQueue.of(
                sqs(),
                events(),
                mine,
                target -> target.inputTransformer(
                        transformer -> transformer
                                .inputPathsMap(Map.of("n", "$.detail.number", "text", "$.detail.text"))
                                .inputTemplate(
                                        "{\"n\": <n>, \"t\": <text>, \"s\": \"<text>: <n>\", \"r\": \"<aws.events.rule-name>\"}")));

        put(entry());

        assertThat(queue.events()).singleElement().satisfies(made -> {
            assertThat(made.path("n").asInt()).isEqualTo(7);
            assertThat(made.path("t").asString()).isEqualTo("say \"hi\"");
            assertThat(made.path("s").asString()).isEqualTo("say \"hi\": 7");
            assertThat(made.path("r").asString()).isEqualTo(queue.name());
        });
    }

    @Test
    void aTargetHasOneKindOfInputWithSoundPaths() {
        assertThatThrownBy(() -> EventQueue.of(
                        sqs(),
                        events(),
                        mine,
                        target -> target.inputPath("$.detail").input("{}")))
                .isInstanceOf(EventBridgeException.class)
                .hasMessageContaining("Only one of Input, InputPath, or InputTransformer");
        assertThatThrownBy(() -> EventQueue.of(sqs(), events(), mine, target -> target.inputPath("detail")))
                .isInstanceOf(EventBridgeException.class)
                .hasMessageContaining("Invalid JSON path");
    }

    @Test
    void eachEntryIsRefusedForItself() {
        var queue = queue("{\"source\": [\"aws.datazone\", \"%s\"]}".formatted(source));

        var answer = events().putEvents(put -> put.entries(
                entry().build(),
                entry().source("aws.datazone").build(),
                entry().detail("no json").build(),
                entry().detail("[]").build(),
                entry().detailType(null).build()));

        assertThat(answer.failedEntryCount()).isEqualTo(4);
        assertThat(answer.entries())
                .extracting(PutEventsResultEntry::errorCode)
                .containsExactly(
                        null,
                        "NotAuthorizedForSourceException",
                        "MalformedDetail",
                        "MalformedDetail",
                        "InvalidArgument");
        assertThat(queue.events())
                .singleElement()
                .satisfies(event -> assertThat(event.path("source").asString()).isEqualTo(source));
    }

    @Test
    void aPatternCanBeTried() {
        var event = "{\"source\": \"a\", \"detail\": {}}";

        assertThat(events().testEventPattern(test -> test.event(event).eventPattern("{\"source\": [\"a\"]}"))
                        .result())
                .isTrue();
        assertThat(events().testEventPattern(test -> test.event(event).eventPattern("{\"source\": [\"b\"]}"))
                        .result())
                .isFalse();
    }

    private PutEventsRequestEntry.Builder entry() {
        return PutEventsRequestEntry.builder()
                .source(source)
                .detailType("Order")
                .detail("{\"number\": 7, \"text\": \"say \\\"hi\\\"\", \"list\": [\"a\", \"b\"]}");
    }

    private static PutEventsResponse put(PutEventsRequestEntry.Builder entry) {
        return events().putEvents(put -> put.entries(entry.build()));
    }

    private static EventQueue queue(String pattern) {
        return EventQueue.of(sqs(), events(), pattern);
    }

    private static SqsClient sqs() {
        return STANDIN.client(SqsClient.builder(), ADMINISTRATOR);
    }

    private static EventBridgeClient events() {
        return STANDIN.client(EventBridgeClient.builder(), ADMINISTRATOR);
    }
}
