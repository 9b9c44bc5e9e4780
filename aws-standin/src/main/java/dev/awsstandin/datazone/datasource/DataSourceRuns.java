package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Runs of data sources. Each looks at what its data source is for, and says of every single thing what became of it. */
final class DataSourceRuns {

    private static final String BEGINS = "data-source-run-begins";
    private static final String ENDS = "data-source-run-ends";

    private final Cloud cloud;
    private final Rows runs;
    private final Rows activities;
    private final DataSources sources;
    private final DataSourceImport imports;
    private final DataSourceObstacles obstacles;
    private final Agenda agenda;

    DataSourceRuns(
            Cloud cloud, DataSources sources, DataSourceImport imports, DataSourceObstacles obstacles, Agenda agenda) {
        this.cloud = cloud;
        this.runs = new Rows(cloud, "data-source-runs", "Data source run");
        this.activities = new Rows(cloud, "data-source-run-activities", "Activity");
        this.sources = sources;
        this.imports = imports;
        this.obstacles = obstacles;
        this.agenda = agenda;
        agenda.on(BEGINS, this::begin);
        agenda.on(ENDS, this::end);
    }

    ObjectNode get(String domain, String id) {
        return runs.get(domain, id);
    }

    /** Those that match; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return runs.in(domain, matches);
    }

    List<ObjectNode> activities(String domain, String run) {
        return activities.in(domain, run + "/");
    }

    /** Asks for a run of a data source that is ready. */
    ObjectNode request(ObjectNode source, Instant now) {
        var run = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", source.path("domainId").asString())
                .put("projectId", source.path("projectId").asString())
                .put("dataSourceId", source.path("id").asString())
                .put("type", "PRIORITIZED")
                .put("status", "REQUESTED")
                .put("createdAt", Times.text(now))
                .put("updatedAt", Times.text(now))
                .put(
                        "dataSourceConfigurationSnapshot",
                        source.path("configuration").toString());
        save(run);
        sources.save(source.put("status", DataSources.RUNNING));
        plan(run, BEGINS, now);
        return run;
    }

    private void begin(String domain, String id, Instant at) {
        var run = get(domain, id);
        save(run.put("status", "RUNNING").put("startedAt", Times.text(at)).put("updatedAt", Times.text(at)));
        plan(run, ENDS, at);
    }

    private void end(String domain, String id, Instant at) {
        var run = get(domain, id);
        var source = sources.find(domain, run.path("dataSourceId").asString());
        source.ifPresentOrElse(
                found -> carryOut(run, found, at),
                () -> DataSourceResult.fail(run, "The data source has been removed", at));
        save(run);
        source.ifPresent(found -> sources.save(DataSourceResult.note(found, run)));
    }

    private void carryOut(ObjectNode run, ObjectNode source, Instant at) {
        var obstacle = obstacles.of(source);
        if (!obstacle.isEmpty()) {
            DataSourceResult.fail(run, obstacle, at);
            return;
        }
        var done = imports.all(source, at);
        for (var activity : done) {
            activity.put("dataSourceRunId", run.path("id").asString())
                    .put("projectId", run.path("projectId").asString())
                    .put("createdAt", Times.text(at))
                    .put("updatedAt", Times.text(at));
            activities.put(
                    run.path("domainId").asString(),
                    run.path("id").asString() + "/" + activity.path("id").asString(),
                    activity);
        }
        DataSourceResult.complete(run, done, at);
    }

    private void plan(ObjectNode run, String step, Instant now) {
        agenda.plan(
                now.plus(cloud.delays().listing().dividedBy(2)),
                step,
                run.path("domainId").asString(),
                run.path("id").asString());
    }

    private void save(ObjectNode run) {
        runs.put(run.path("domainId").asString(), run.path("id").asString(), run);
    }
}
