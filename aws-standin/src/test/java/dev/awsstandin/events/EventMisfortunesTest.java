package dev.awsstandin.events;

import static dev.awsstandin.RunningStandin.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.wire.RawHttp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;

/** What can go wrong between an event and the queue that waits for it. */
class EventMisfortunesTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    private final String source = "tests." + UUID.randomUUID();
    private EventQueue queue;

    @BeforeEach
    void listen() {
        queue = EventQueue.of(sqs(), events(), "{\"source\": [\"%s\"]}".formatted(source));
    }

    @AfterEach
    void becomeLucky() {
        send("POST", "events/release", "");
        control("GET", "events/misfortunes", "")
                .forEach(planned -> send(
                        "DELETE", "events/misfortunes/" + planned.path("number").asInt(), ""));
    }

    @Test
    void theNextOfATypeAreDropped() {
        var number = plan("{\"kind\": \"DROP\", \"detailType\": \"A\", \"times\": 2}");

        put("A", "B", "A", "A");

        assertThat(queue.types()).containsExactly("B", "A");
        assertThat(fired(number)).isEqualTo(2);
    }

    @Test
    void theNextComeTwiceWithTheSameId() {
        var number = plan("{\"kind\": \"DOUBLE\", \"times\": 1}");

        put("A", "B");

        var events = queue.events();
        assertThat(events)
                .extracting(event -> event.path("detail-type").asString())
                .containsExactly("A", "A", "B");
        assertThat(events.get(0)).isEqualTo(events.get(1));
        assertThat(fired(number)).isEqualTo(1);
    }

    @Test
    void thoseHeldBackComeAfterTheNextOneInAnotherOrder() {
        var number = plan("{\"kind\": \"REORDER\", \"times\": 2}");

        put("A", "B");
        assertThat(queue.types()).isEmpty();
        put("C", "D");

        assertThat(queue.types()).containsExactly("C", "B", "A", "D");
        assertThat(fired(number)).isEqualTo(2);
    }

    @Test
    void whatIsHeldBackCanBeReleased() {
        plan("{\"kind\": \"REORDER\", \"times\": 2}");
        put("A", "B");

        assertThat(control("POST", "events/release", "").path("delivered").asInt())
                .isEqualTo(2);

        assertThat(queue.types()).containsExactly("B", "A");
    }

    @Test
    void aDelayedEventComesWhenItsTimeIsOver() {
        var number = plan("{\"kind\": \"DELAY\", \"detailType\": \"A\", \"times\": 1, \"by\": \"PT5M\"}");

        put("A", "B");
        assertThat(queue.types()).containsExactly("B");
        STANDIN.standin().clock().advance(Duration.ofMinutes(5));

        assertThat(queue.types()).containsExactly("A");
        assertThat(fired(number)).isEqualTo(1);
    }

    @Test
    void whoeverWaitsForMessagesGetsWhatBecomesDueMeanwhile() {
        plan("{\"kind\": \"DELAY\", \"times\": 1, \"by\": \"PT1S\"}");
        put("A");

        var received =
                sqs().receiveMessage(receive -> receive.queueUrl(queue.url()).waitTimeSeconds(20));

        assertThat(received.messages()).hasSize(1);
    }

    @Test
    void chanceMakesTheSameChoicesForTheSameSeed() {
        var first = dropped(7);
        var again = dropped(7);
        var other = dropped(8);

        assertThat(first).isEqualTo(again).isNotEqualTo(other);
        assertThat(first).hasSizeBetween(10, 30);
    }

    private List<String> dropped(long seed) {
        var number = plan("{\"kind\": \"DROP\", \"probability\": 0.5, \"seed\": %d}".formatted(seed));
        var all = IntStream.range(0, 40).mapToObj(i -> "Type " + i).toArray(String[]::new);
        put(all);
        var came = queue.types();
        assertThat(fired(number)).isEqualTo(40 - came.size());
        send("DELETE", "events/misfortunes/" + number, "");
        return came;
    }

    @Test
    void onlyEventsThatSomebodyWaitsForAreAtRisk() {
        var number = plan("{\"kind\": \"DROP\", \"times\": 1}");

        events().putEvents(
                        put -> put.entries(entry("A").source("nobody.listens").build()));
        assertThat(fired(number)).isZero();
    }

    @Test
    void aForgedEventComesAsIfDataZoneHadSentIt() {
        var victim = EventQueue.of(
                sqs(), events(), "{\"source\": [\"aws.datazone\"], \"detail-type\": [\"Subscription Revoked\"]}");

        var answer = control("POST", "events", """
                {"detail-type": "Subscription Revoked",
                 "detail": {"metadata": {"domain": "dzd_any", "id": "none"}, "data": {"anything": [1]}}}""");

        assertThat(answer.path("delivered").asInt()).isEqualTo(1);
        assertThat(victim.events()).singleElement().satisfies(event -> {
            assertThat(event.path("source").asString()).isEqualTo("aws.datazone");
            assertThat(event.path("id")).isEqualTo(answer.path("id"));
            assertThat(event.path("detail")
                            .path("data")
                            .path("anything")
                            .path(0)
                            .asInt())
                    .isEqualTo(1);
        });
    }

    @Test
    void aProgramOfThisJvmPlansThemToo() {
        var misfortunes = STANDIN.standin().eventMisfortunes();
        var number = misfortunes.plan(EventMisfortune.next(EventMisfortune.Kind.DROP, "A", 1));

        put("A");

        assertThat(queue.types()).isEmpty();
        assertThat(misfortunes.fired(number)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"EXPLODE\", \"times\": 1}",
                "{\"kind\": \"DROP\"}",
                "{\"kind\": \"DROP\", \"times\": -1}",
                "{\"kind\": \"DROP\", \"times\": 1, \"probability\": 0.5}",
                "{\"kind\": \"DROP\", \"probability\": 1.5}",
                "{\"kind\": \"DELAY\", \"times\": 1}",
                "{\"kind\": \"DELAY\", \"times\": 1, \"by\": \"-PT1S\"}",
                "{\"times\": 1}"
            })
    void whatCannotHappenIsRefused(String wanted) {
        assertThat(send("POST", "events/misfortunes", wanted)).isEqualTo(400);
    }

    private static int plan(String wanted) {
        return control("POST", "events/misfortunes", wanted).path("number").asInt();
    }

    private static int fired(int number) {
        return control("GET", "events/misfortunes", "")
                .valueStream()
                .filter(planned -> planned.path("number").asInt() == number)
                .map(planned -> planned.path("fired").asInt())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode control(String method, String path, String body) {
        return Json.mapper()
                .readTree(
                        http().send(method, "/_standin/" + path, Map.of(), body).body());
    }

    private static int send(String method, String path, String body) {
        return http().send(method, "/_standin/" + path, Map.of(), body).statusCode();
    }

    private static RawHttp http() {
        return new RawHttp(STANDIN.endpoint());
    }

    private void put(String... types) {
        for (var type : types) {
            events().putEvents(put -> put.entries(entry(type).build()));
        }
    }

    private PutEventsRequestEntry.Builder entry(String type) {
        return PutEventsRequestEntry.builder().source(source).detailType(type).detail("{}");
    }

    private static SqsClient sqs() {
        return STANDIN.client(SqsClient.builder(), ADMINISTRATOR);
    }

    private static EventBridgeClient events() {
        return STANDIN.client(EventBridgeClient.builder(), ADMINISTRATOR);
    }
}
