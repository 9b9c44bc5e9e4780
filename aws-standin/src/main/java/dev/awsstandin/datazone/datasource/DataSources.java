package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Data sources by domain and id. What is done to one takes the time that indexing takes, and one thing at a time. */
public final class DataSources {

    public static final String READY = "READY";
    static final String RUNNING = "RUNNING";
    private static final String DELETING = "DELETING";
    private static final String SETTLES = "data-source-settles";

    private final Cloud cloud;
    private final Rows sources;
    private final Agenda agenda;

    DataSources(Cloud cloud, Agenda agenda) {
        this.cloud = cloud;
        this.sources = new Rows(cloud, "data-sources", "Data source");
        this.agenda = agenda;
        agenda.on(SETTLES, (domain, id, at) -> find(domain, id).ifPresent(source -> settle(source, at)));
    }

    ObjectNode get(String domain, String id) {
        return sources.get(domain, id);
    }

    Optional<ObjectNode> find(String domain, String id) {
        return sources.find(domain, id);
    }

    /** Those that match; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return sources.in(domain, matches);
    }

    /** A new data source of the environment, not kept yet. */
    static ObjectNode of(ObjectNode environment, Instant now) {
        var id = Ids.lower(14);
        return Json.object()
                .put("id", id)
                .put("dataSourceId", id)
                .put("domainId", environment.path("domainId").asString())
                .put("projectId", environment.path("projectId").asString())
                .put("environmentId", environment.path("id").asString())
                .put("createdAt", Times.text(now))
                .put("updatedAt", Times.text(now))
                .put("enableSetting", "ENABLED")
                .put("publishOnImport", false);
    }

    void create(ObjectNode source, Instant now) {
        begin(source, "CREATING", now);
    }

    void update(ObjectNode source, Instant now) {
        requireReady(source);
        begin(source.put("updatedAt", Times.text(now)), "UPDATING", now);
    }

    void delete(ObjectNode source, Instant now) {
        requireReady(source);
        begin(source, DELETING, now);
    }

    void remove(ObjectNode source) {
        sources.remove(source.path("domainId").asString(), source.path("id").asString());
    }

    void save(ObjectNode source) {
        sources.put(source.path("domainId").asString(), source.path("id").asString(), source);
    }

    static void requireReady(ObjectNode source) {
        var status = source.path("status").asString();
        if (!status.equals(READY)) {
            throw Failures.conflict("Data source %s is %s, not READY"
                    .formatted(source.path("id").asString(), status));
        }
    }

    private void begin(ObjectNode source, String status, Instant now) {
        save(source.put("status", status));
        agenda.plan(
                now.plus(cloud.delays().listing()),
                SETTLES,
                source.path("domainId").asString(),
                source.path("id").asString());
    }

    private void settle(ObjectNode source, Instant at) {
        if (source.path("status").asString().equals(DELETING)) {
            remove(source);
        } else {
            save(source.put("status", READY).put("updatedAt", Times.text(at)));
        }
    }
}
