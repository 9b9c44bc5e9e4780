package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.kernel.Call;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Starting runs of data sources, by workers of their project, and looking at them, by its members. */
final class DataSourceRunOperations {

    /** In a day. */
    private static final int MOST = 25;

    private final DataSources sources;
    private final DataSourceRuns runs;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    DataSourceRunOperations(Ground ground, DataSources sources, DataSourceRuns runs) {
        this.sources = sources;
        this.runs = runs;
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    void offerOn(Offers offers) {
        offers.offer("StartDataSourceRun", this::start)
                .offer("GetDataSourceRun", this::get)
                .offer("ListDataSourceRuns", this::list)
                .offer("ListDataSourceRunActivities", this::activities);
    }

    private ObjectNode start(Call call) {
        access.profile(call);
        var source = sources.get(call.text("domainIdentifier"), call.text("dataSourceIdentifier"));
        access.requireWorker(call, source.path("projectId").asString());
        DataSources.requireReady(source);
        if (source.path("enableSetting").asString().equals("DISABLED")) {
            throw Failures.conflict(
                    "Data source %s is disabled".formatted(source.path("id").asString()));
        }
        requireRoom(call, source);
        return outputs.of(call.operation(), runs.request(source, call.now()));
    }

    private void requireRoom(Call call, ObjectNode source) {
        var dayAgo = call.now().minus(Duration.ofDays(1));
        var id = source.path("id").asString();
        var today = runs.in(
                call.text("domainIdentifier"),
                run -> run.path("dataSourceId").asString().equals(id)
                        && Instant.parse(run.path("createdAt").asString()).isAfter(dayAgo));
        if (today.size() >= MOST) {
            throw Failures.quota("Data source %s has run %d times within a day, and can no more".formatted(id, MOST));
        }
    }

    private ObjectNode get(Call call) {
        return outputs.of(call.operation(), visible(call));
    }

    private ObjectNode visible(Call call) {
        access.profile(call);
        var run = runs.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireMember(call, run.path("projectId").asString());
        return run;
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var source = sources.get(domain, call.text("dataSourceIdentifier"));
        access.requireMember(call, source.path("projectId").asString());
        var found = runs
                .in(
                        domain,
                        run -> run.path("dataSourceId").asString().equals(call.text("dataSourceIdentifier"))
                                && Asked.same(call, "status", run, "status"))
                .stream()
                .sorted(Paging.order(call))
                .toList();
        return paging.page(call, "items", found);
    }

    private ObjectNode activities(Call call) {
        visible(call);
        var found = runs.activities(call.text("domainIdentifier"), call.text("identifier")).stream()
                .filter(activity -> Asked.same(call, "status", activity, "dataAssetStatus"))
                .toList();
        return paging.page(call, "items", found);
    }
}
