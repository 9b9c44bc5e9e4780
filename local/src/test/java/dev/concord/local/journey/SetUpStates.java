package dev.concord.local.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the checks of the set-up say in a run of their own. */
final class SetUpStates {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private SetUpStates() {}

    /** By the check's id. */
    static Map<String, JsonNode> of(Api admin) {
        var run = admin.posted("/set-up/runs", Map.of()).path("id").asString();
        var report = await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> admin.get("/set-up"), seen -> ended(seen.path("run"), run));
        var states = new TreeMap<String, JsonNode>();
        report.path("checks").forEach(check -> states.put(check.path("id").asString(), check));
        return states;
    }

    private static boolean ended(JsonNode shown, String run) {
        return shown.at("/id").asString("").equals(run)
                && !shown.path("endedAt").asString("").isEmpty();
    }
}
