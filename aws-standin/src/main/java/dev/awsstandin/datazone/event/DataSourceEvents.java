package dev.awsstandin.datazone.event;

import dev.awsstandin.datazone.datasource.DataSources;
import dev.awsstandin.kernel.Json;
import java.util.Map;

/** What happens to data sources, and how their runs go. */
final class DataSourceEvents {

    /** What it means to become ready, by what was before; an environment's own data sources are ready at once. */
    private static final Map<String, EventType> SETTLED = Map.of(
            "", EventType.DATA_SOURCE_CREATED,
            "CREATING", EventType.DATA_SOURCE_CREATED,
            "UPDATING", EventType.DATA_SOURCE_UPDATED);

    private static final Map<String, EventType> RUNS = Map.of(
            "REQUESTED", EventType.DATA_SOURCE_RUN_TRIGGERED,
            "SUCCESS", EventType.DATA_SOURCE_RUN_SUCCEEDED,
            "PARTIALLY_SUCCEEDED", EventType.DATA_SOURCE_RUN_SUCCEEDED,
            "FAILED", EventType.DATA_SOURCE_RUN_FAILED);

    private final Announcements announcements;

    DataSourceEvents(Announcements announcements) {
        this.announcements = announcements;
    }

    void watch() {
        announcements.on("data-sources", this::source);
        announcements.on("data-source-runs", this::run);
    }

    private void source(Change change) {
        var type = SETTLED.get(change.was("status"));
        if (type != null && change.becomes("status", DataSources.READY)) {
            tell(type, change);
        }
    }

    private void run(Change change) {
        var type = RUNS.get(change.is("status"));
        if (type != null && change.differs("status")) {
            tell(type, change);
        }
    }

    private void tell(EventType type, Change change) {
        announcements.tell(type, change, change.is("id"), change.is("projectId"), Json.object());
    }
}
