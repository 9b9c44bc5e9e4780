package dev.awsstandin.datazone.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.World.Actor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.datazone.model.EdgeDirection;
import software.amazon.awssdk.services.datazone.model.GetLineageNodeResponse;
import software.amazon.awssdk.services.datazone.model.LineageEventProcessingStatus;
import software.amazon.awssdk.services.datazone.model.LineageNodeReference;
import software.amazon.awssdk.services.datazone.model.OpenLineageRunState;
import software.amazon.awssdk.services.datazone.model.SortOrder;

class LineageTest extends InWorld {

    private static final String RUN = "airflow.train/d46e465b-d358-4d32-83d4-df660ff614dd";

    private Actor actor;

    @BeforeEach
    void makeActor() {
        actor = setting.actor("pipeline");
    }

    @Test
    void aRunBecomesNodesAndEdges() {
        post(event("COMPLETE", "2026-03-01T10:00:00Z", "raw", "features"));

        var run = node(RUN);
        assertThat(run.typeName()).isEqualTo("amazon.datazone.JobRunLineageNodeType");
        assertThat(run.name()).isEqualTo("train");
        assertThat(run.eventTimestamp()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(ids(run.upstreamNodes()))
                .containsExactly(node("s3://lake/raw").id());
        assertThat(ids(run.downstreamNodes()))
                .containsExactly(node("s3://lake/features").id());
        assertThat(ids(node("s3://lake/raw").downstreamNodes())).containsExactly(run.id());
        assertThat(ids(node("s3://lake/features").upstreamNodes())).containsExactly(run.id());
        assertThat(node(run.id()).sourceIdentifier()).isEqualTo(RUN);
    }

    @Test
    void everyEventIsAVersionOfTheNodesThatItTouches() {
        post(event("START", "2026-03-01T10:00:00Z", "raw", "features"));
        post(event("COMPLETE", "2026-03-01T11:00:00Z", "labels", "features"));

        assertThat(node(RUN).upstreamNodes()).hasSize(2);
        assertThat(actor.client()
                        .getLineageNode(get -> get.domainIdentifier(domain())
                                .identifier(RUN)
                                .eventTimestamp(Instant.parse("2026-03-01T10:30:00Z")))
                        .upstreamNodes())
                .hasSize(1);
        assertThat(history(SortOrder.ASCENDING, null, RUN))
                .containsExactly(Instant.parse("2026-03-01T10:00:00Z"), Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(history(SortOrder.DESCENDING, EdgeDirection.UPSTREAM, RUN)).hasSize(2);
        assertThat(history(SortOrder.DESCENDING, EdgeDirection.UPSTREAM, "s3://lake/raw"))
                .isEmpty();
    }

    @Test
    void anEventIsReadAsItCame() {
        var event = event("COMPLETE", "2026-03-01T10:00:00Z", "raw", "features");

        var id = post(event);

        var read = actor.client()
                .getLineageEvent(get -> get.domainIdentifier(domain()).identifier(id));
        assertThat(read.event().asUtf8String()).isEqualTo(event);
        assertThat(read.id()).isEqualTo(id);
        assertThat(read.domainId()).isEqualTo(domain());
        assertThat(read.processingStatus()).isEqualTo(LineageEventProcessingStatus.SUCCESS);
        assertThat(read.eventTime()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(read.createdBy()).isEqualTo(setting.userId(actor));
    }

    @Test
    void eventsAreListedByTheirTimeAndPaged() {
        var first = post(event("START", "2026-03-01T10:00:00Z", "raw", "features"));
        var second = post(event("COMPLETE", "2026-03-01T11:00:00Z", "raw", "features"));

        var all = actor
                .client()
                .listLineageEventsPaginator(
                        list -> list.domainIdentifier(domain()).maxResults(1))
                .items()
                .stream()
                .toList();
        assertThat(all).extracting(event -> event.id()).containsExactly(second, first);
        var summary = all.getFirst().eventSummary().openLineageRunEventSummary();
        assertThat(summary.eventType()).isEqualTo(OpenLineageRunState.COMPLETE);
        assertThat(summary.job().namespace()).isEqualTo("airflow");
        assertThat(summary.inputs()).extracting(input -> input.name()).containsExactly("raw");
        assertThat(actor.client()
                        .listLineageEvents(list ->
                                list.domainIdentifier(domain()).timestampBefore(Instant.parse("2026-03-01T10:30:00Z")))
                        .items())
                .extracting(event -> event.id())
                .containsExactly(first);
    }

    @Test
    void theSameTokenPostsOnce() {
        var event = SdkBytes.fromUtf8String(event("START", "2026-03-01T10:00:00Z", "raw", "features"));

        var first = actor.client()
                .postLineageEvent(
                        post -> post.domainIdentifier(domain()).event(event).clientToken("once"));

        assertThat(actor.client()
                        .postLineageEvent(post ->
                                post.domainIdentifier(domain()).event(event).clientToken("once"))
                        .id())
                .isEqualTo(first.id());
        assertRefused(
                "ConflictException",
                "token",
                () -> actor.client()
                        .postLineageEvent(post -> post.domainIdentifier(domain())
                                .event(SdkBytes.fromUtf8String(event("FAIL", "2026-03-01T10:00:00Z", "raw", "other")))
                                .clientToken("once")));
    }

    @Test
    void whatIsNoRunEventIsRefused() {
        for (var wrong : List.of(
                "hello",
                "[]",
                "{}",
                event("COMPLETE", "some day", "raw", "features"),
                event("DONE", "2026-03-01T10:00:00Z", "raw", "features"),
                event("COMPLETE", "2026-03-01T10:00:00Z", "", "features"))) {
            assertRefused("ValidationException", "not an OpenLineage run event", () -> post(wrong));
        }
        assertRefused("ResourceNotFoundException", RUN, () -> node(RUN));
        assertRefused(
                "ResourceNotFoundException",
                "Lineage event",
                () -> actor.client()
                        .getLineageEvent(get -> get.domainIdentifier(domain()).identifier("abcdefghij0123")));
    }

    private String post(String event) {
        return actor.client()
                .postLineageEvent(post -> post.domainIdentifier(domain()).event(SdkBytes.fromUtf8String(event)))
                .id();
    }

    private GetLineageNodeResponse node(String identifier) {
        return actor.client()
                .getLineageNode(get -> get.domainIdentifier(domain()).identifier(identifier));
    }

    private List<Instant> history(SortOrder order, EdgeDirection direction, String identifier) {
        return actor
                .client()
                .listLineageNodeHistoryPaginator(list -> list.domainIdentifier(domain())
                        .identifier(identifier)
                        .direction(direction)
                        .maxResults(1)
                        .sortOrder(order))
                .nodes()
                .stream()
                .map(node -> node.eventTimestamp())
                .toList();
    }

    private static List<String> ids(List<LineageNodeReference> nodes) {
        return nodes.stream().map(LineageNodeReference::id).toList();
    }

    private static String event(String state, String time, String input, String output) {
        return """
                {"eventType": "%s", "eventTime": "%s", "producer": "https://example.com/pipeline",
                 "run": {"runId": "d46e465b-d358-4d32-83d4-df660ff614dd"},
                 "job": {"namespace": "airflow", "name": "train"},
                 "inputs": [{"namespace": "s3://lake", "name": "%s"}],
                 "outputs": [{"namespace": "s3://lake", "name": "%s"}]}""".formatted(state, time, input, output);
    }
}
