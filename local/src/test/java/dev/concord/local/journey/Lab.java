package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.local.DemoPeople;
import dev.concord.local.JourneyConcord;
import dev.concord.local.demo.DemoProject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Environment profiles and environments of Customer Retention, as people make them through the REST API. */
final class Lab {
    static final Duration RECOVERY = Duration.ofSeconds(120);

    private final JourneyConcord concord;
    private final Api priya;
    private final Api ines;
    private final Api owner;

    Lab(JourneyConcord concord) {
        this.concord = concord;
        this.priya = Api.of(concord, DemoPeople.PRIYA);
        this.ines = Api.of(concord, DemoPeople.INES);
        this.owner = Api.of(concord, DemoProject.CUSTOMER_RETENTION.owner());
    }

    String project() {
        return concord.site().idOf(DemoProject.CUSTOMER_RETENTION);
    }

    Api ines() {
        return ines;
    }

    Api owner() {
        return owner;
    }

    Api priya() {
        return priya;
    }

    /** What an admin enters for a profile: where the demo's own environments run, by what Concord observed of them. */
    Map<String, Object> draft(String name) {
        return draft(name, project(), List.of(project()));
    }

    /** The same for other projects. */
    Map<String, Object> draft(String name, String managing, List<String> users) {
        return draft(name, managing, users, Map.of());
    }

    private Map<String, Object> draft(String name, String managing, List<String> users, Map<String, String> more) {
        var known = awaited(
                        () -> priya.get("/environment-profiles"),
                        all -> all.valueStream().anyMatch(Lab::isWhole))
                .valueStream()
                .filter(Lab::isWhole)
                .findFirst()
                .orElseThrow()
                .at("/made/form");
        var parameters = new HashMap<>(Map.of(
                "vpcId", known.at("/parameters/vpcId").asString(),
                "subnetIds", known.at("/parameters/subnetIds").asString(),
                "kmsKeyId", known.at("/parameters/kmsKeyId").asString()));
        parameters.putAll(more);
        return Map.of(
                "name", name,
                "description", "For experiments",
                "managingProject", managing,
                "projects", users,
                "account", known.path("account").asString(),
                "region", known.path("region").asString(),
                "parameters", parameters);
    }

    private static boolean isWhole(JsonNode profile) {
        return profile.path("madeElsewhere").asBoolean()
                && !profile.at("/made/form/parameters/subnetIds").asString("").isEmpty();
    }

    /** Checked and made; answers its id. */
    String profile(String name) {
        return profile(draft(name));
    }

    /** The same with other parameters. */
    String profile(String name, Map<String, String> parameters) {
        return profile(draft(name, project(), List.of(project()), parameters));
    }

    String profile(Map<String, Object> draft) {
        return made(priya.posted("/environment-profiles", draft).at("/id/value").asString());
    }

    /** Another revision of it. */
    String changed(String id, Map<String, Object> draft) {
        var version = priya.get("/environment-profiles/" + id).path("version").asLong();
        assertThat(priya.put("/environment-profiles/" + id + "?version=" + version, draft)
                        .statusCode())
                .isEqualTo(202);
        return made(id);
    }

    private String made(String id) {
        var checked = awaited(
                () -> priya.get("/environment-profiles/" + id),
                profile -> !profile.at("/coming/state").asString().equals("CHECKING"));
        priya.posted(
                "/environment-profiles/" + id + "/making",
                Map.of("version", checked.path("version").asLong(), "confirmed", false));
        awaited(
                () -> priya.get("/environment-profiles/" + id),
                profile ->
                        profile.path("coming").isNull() && profile.path("made").isObject());
        return id;
    }

    /** The id of a run that has begun. */
    String deploy(String profile, String name) {
        return ines.posted(
                        "/projects/" + project() + "/environments",
                        Map.of(
                                "profile",
                                profile,
                                "name",
                                name,
                                "key",
                                UUID.randomUUID().toString()))
                .at("/id/value")
                .asString();
    }

    String retire(String environment, String name) {
        return owner.posted("/environments/" + environment + "/retirement", Map.of("name", name))
                .at("/id/value")
                .asString();
    }

    JsonNode run(String id) {
        return owner.get("/environment-runs/" + id);
    }

    JsonNode awaitRun(String id, String state) {
        return awaited(() -> run(id), run -> run.path("state").asString().equals(state));
    }

    static JsonNode awaited(Callable<JsonNode> reading, Predicate<JsonNode> wanted) {
        return awaited(RECOVERY, reading, wanted);
    }

    static JsonNode awaited(Duration patience, Callable<JsonNode> reading, Predicate<JsonNode> wanted) {
        var last = new AtomicReference<JsonNode>();
        await().atMost(patience).pollInterval(Duration.ofMillis(300)).until(() -> {
            last.set(reading.call());
            return wanted.test(last.get());
        });
        return last.get();
    }
}
