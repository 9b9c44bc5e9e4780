package dev.awsstandin.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.RunningStandin;
import dev.awsstandin.wire.RawHttp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
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
        var process = standin();
        var endpoint = endpoint(process);
        var dataZone = client(DataZoneClient.builder(), endpoint);
        var domain = dataZone.createDomain(
                        create -> create.name("Killed").domainExecutionRole("arn:aws:iam::447120983316:role/execution"))
                .id();
        EventQueue.of(
                client(SqsClient.builder(), endpoint),
                client(EventBridgeClient.builder(), endpoint),
                "{\"detail-type\": [\"Project Creation Succeeded\"]}");
        var acknowledged = new ConcurrentSkipListSet<String>();
        var enough = new CountDownLatch(ENOUGH);
        var worker = Thread.ofPlatform().start(() -> create(dataZone, domain, acknowledged, enough));

        enough.await();
        process.destroyForcibly().waitFor();
        worker.join();

        try (var revived = RunningStandin.settings(folder).build().start()) {
            var projects = client(DataZoneClient.builder(), revived.endpoint())
                    .listProjectsPaginator(list -> list.domainIdentifier(domain))
                    .items()
                    .stream()
                    .map(ProjectSummary::id)
                    .collect(Collectors.toSet());
            var told = told(client(SqsClient.builder(), revived.endpoint()));
            assertThat(projects).containsAll(acknowledged);
            assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(projects);
        }
    }

    @Test
    void whatIsHeldBackAndWhatComesLaterOutlivesTheProcess() throws Exception {
        var process = standin();
        var endpoint = endpoint(process);
        var events = client(EventBridgeClient.builder(), endpoint);
        EventQueue.of(client(SqsClient.builder(), endpoint), events, "{\"source\": [\"tests\"]}");
        plan(endpoint, "{\"kind\": \"DELAY\", \"detailType\": \"Late\", \"times\": 1, \"by\": \"PT1H\"}");
        plan(endpoint, "{\"kind\": \"REORDER\", \"detailType\": \"Held\", \"times\": 1}");
        for (var type : List.of("Late", "Held")) {
            events.putEvents(put -> put.entries(PutEventsRequestEntry.builder()
                    .source("tests")
                    .detailType(type)
                    .detail("{}")
                    .build()));
        }

        process.destroyForcibly().waitFor();

        try (var revived = RunningStandin.settings(folder).build().start()) {
            var sqs = client(SqsClient.builder(), revived.endpoint());
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

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(RunningStandin.ADMINISTRATOR))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private Process standin() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.awsstandin.StandinMain",
                "0",
                folder.toString());
        builder.environment().put("AWS_ACCESS_KEY_ID", RunningStandin.ADMINISTRATOR.accessKeyId());
        builder.environment().put("AWS_SECRET_ACCESS_KEY", RunningStandin.ADMINISTRATOR.secretAccessKey());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static URI endpoint(Process process) throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return URI.create(output.readLine().replace("AWS stand-in ready at ", ""));
    }
}
