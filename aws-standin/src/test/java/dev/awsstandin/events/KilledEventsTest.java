package dev.awsstandin.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.KillableStandin;
import dev.awsstandin.RunningStandin;
import dev.awsstandin.wire.RawHttp;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.ProjectSummary;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What happened is told, however the process ends. */
class KilledEventsTest {

    private static final int ENOUGH = 60;

    @TempDir
    Path folder;

    @Test
    void everyProjectOfAKilledProcessWasToldOnce() throws Exception {
        var standin = KillableStandin.on(folder);
        var endpoint = standin.endpoint();
        var dataZone = KillableStandin.client(DataZoneClient.builder(), endpoint);
        var domain = dataZone.createDomain(
                        create -> create.name("Killed").domainExecutionRole("arn:aws:iam::447120983316:role/execution"))
                .id();
        EventQueue.of(
                KillableStandin.client(SqsClient.builder(), endpoint),
                KillableStandin.client(EventBridgeClient.builder(), endpoint),
                "{\"detail-type\": [\"Project Creation Succeeded\"]}");
        var acknowledged = new ConcurrentSkipListSet<String>();
        var enough = new CountDownLatch(ENOUGH);
        var worker = Thread.ofPlatform().start(() -> create(dataZone, domain, acknowledged, enough));

        enough.await();
        standin.kill();
        worker.join();

        try (var revived = RunningStandin.settings(folder).build().start()) {
            var projects = KillableStandin.client(DataZoneClient.builder(), revived.endpoint())
                    .listProjectsPaginator(list -> list.domainIdentifier(domain))
                    .items()
                    .stream()
                    .map(ProjectSummary::id)
                    .collect(Collectors.toSet());
            var told = told(KillableStandin.client(SqsClient.builder(), revived.endpoint()));
            assertThat(projects).containsAll(acknowledged);
            assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(projects);
        }
    }

    @Test
    void whatIsHeldBackAndWhatComesLaterOutlivesTheProcess() throws Exception {
        var standin = KillableStandin.on(folder);
        var endpoint = standin.endpoint();
        var events = KillableStandin.client(EventBridgeClient.builder(), endpoint);
        EventQueue.of(KillableStandin.client(SqsClient.builder(), endpoint), events, "{\"source\": [\"tests\"]}");
        plan(endpoint, "{\"kind\": \"DELAY\", \"detailType\": \"Late\", \"times\": 1, \"by\": \"PT1H\"}");
        plan(endpoint, "{\"kind\": \"REORDER\", \"detailType\": \"Held\", \"times\": 1}");
        for (var type : List.of("Late", "Held")) {
            events.putEvents(put -> put.entries(PutEventsRequestEntry.builder()
                    .source("tests")
                    .detailType(type)
                    .detail("{}")
                    .build()));
        }

        standin.kill();

        try (var revived = RunningStandin.settings(folder).build().start()) {
            var sqs = KillableStandin.client(SqsClient.builder(), revived.endpoint());
            var queue = EventQueue.at(sqs, sqs.listQueues().queueUrls().getFirst());
            assertThat(queue.types()).isEmpty();
            assertThat(revived.eventMisfortunes().all())
                    .extracting(planned -> planned.path("fired").asInt())
                    .containsExactly(1, 1);
            revived.clock().advance(Duration.ofHours(1));
            revived.bus().release();
            assertThat(queue.types()).containsExactlyInAnyOrder("Late", "Held");
        }
    }

    private static void plan(URI endpoint, String misfortune) {
        var planned = new RawHttp(endpoint).send("POST", "/_standin/events/misfortunes", Map.of(), misfortune);
        assertThat(planned.statusCode()).isEqualTo(200);
    }

    private static List<String> told(SqsClient sqs) {
        var url = sqs.listQueues().queueUrls().getFirst();
        return EventQueue.at(sqs, url).events().stream()
                .map(event -> event.path("detail").path("metadata").path("id").asString())
                .toList();
    }

    /** Creates projects until the process is gone. */
    private static void create(
            DataZoneClient dataZone, String domain, Set<String> acknowledged, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                var name = "project-" + i;
                acknowledged.add(dataZone.createProject(
                                create -> create.domainIdentifier(domain).name(name))
                        .id());
                enough.countDown();
            }
        } catch (SdkException gone) {
            assertThat(enough.getCount()).isZero();
        }
    }
}
