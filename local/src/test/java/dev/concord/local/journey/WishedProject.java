package dev.concord.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A project that a person asks for by the REST API, and what became of it. */
final class WishedProject {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Api api;
    private final String id = UUID.randomUUID().toString();
    private final String name;
    private final Map<String, ?> more;

    private WishedProject(Api api, String name, Map<String, ?> more) {
        this.api = api;
        this.name = name;
        this.more = Map.copyOf(more);
    }

    static WishedProject toBeAskedFor(Api api, String name) {
        return new WishedProject(api, name, Map.of());
    }

    /** Although the portal may die before it answers. */
    static WishedProject asked(Api api, String name) {
        var wish = new WishedProject(api, name, Map.of());
        unlessItDies(wish::ask);
        return wish;
    }

    static WishedProject askedFor(Api api, String name) {
        return askedFor(api, name, Map.of());
    }

    /** With more members than every wish has, as the API names them. */
    static WishedProject askedFor(Api api, String name, Map<String, ?> more) {
        var wish = new WishedProject(api, name, more);
        wish.ask();
        return wish;
    }

    void ask() {
        var wish = new HashMap<String, Object>(more);
        wish.putAll(Map.of("name", name, "purpose", purpose(), "riskTier", "MEDIUM"));
        var answer = api.put("/project-creations/" + id, wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    void undo() {
        api.posted("/project-creations/" + id + "/undo", Map.of());
    }

    /** Although the portal may die before it answers. */
    void undoWhateverIsAnswered() {
        unlessItDies(this::undo);
    }

    private static void unlessItDies(Runnable request) {
        try {
            request.run();
        } catch (UncheckedIOException died) {
            assertThat(died.getCause()).isNotNull();
        }
    }

    void retry() {
        api.posted("/project-creations/" + id + "/retry", Map.of());
    }

    String purpose() {
        return "To see what becomes of " + name;
    }

    String roleName() {
        return "concord-" + id.replace("-", "").substring(0, 12);
    }

    String project() {
        return now().at("/project/value").asString();
    }

    JsonNode now() {
        return api.get("/project-creations/" + id);
    }

    /** Fails at once when it stands still in another state. */
    JsonNode await(String state) {
        return org.awaitility.Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .failFast(() -> {
                    var failure = now().path("failure").asString("");
                    if (!failure.isEmpty() && !is(state)) {
                        throw new AssertionError("%s stopped: %s".formatted(name, failure));
                    }
                })
                .until(this::now, found -> is(state));
    }

    private boolean is(String state) {
        return now().path("state").asString().equals(state);
    }
}
