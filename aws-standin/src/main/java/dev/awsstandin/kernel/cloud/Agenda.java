package dev.awsstandin.kernel.cloud;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Hooks;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.state.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What AWS will do later by itself. Before any call to any service, all that is due by then is done, in order and
 * together with its effects, in one transaction: nobody can see a state without what it brings. The agenda is durable.
 */
public final class Agenda implements Hooks.Listener {

    /** Something that was to happen to a thing at a time. */
    public interface Step {
        void take(String domain, String id, Instant at);
    }

    // Other services than DataZone came later, and folders are kept.
    private static final String TABLE = "datazone.agenda";

    private final Cloud cloud;
    private final Table due;
    private final Map<String, Step> steps = new HashMap<>();
    private volatile Instant next = Instant.MIN;

    public Agenda(Cloud cloud) {
        this.cloud = cloud;
        this.due = cloud.store().table(TABLE);
    }

    /** Says what the named step does. */
    public void on(String name, Step step) {
        steps.put(name, step);
    }

    /** Puts the step down, within the surrounding write. */
    public void plan(Instant at, String step, String domain, String id) {
        var key = time(at) + "/" + Ids.lower(10);
        due.put(
                key,
                Json.object()
                        .put("key", key)
                        .put("at", at.toString())
                        .put("step", step)
                        .put("domain", domain)
                        .put("id", id));
        if (at.isBefore(next)) {
            next = at;
        }
    }

    /** Looks again at what is due; to be called when the state was replaced. */
    public void reload() {
        next = Instant.MIN;
    }

    @Override
    public void before(Call call) {
        catchUp();
    }

    /** Does all that is due by now. */
    public void catchUp() {
        if (!cloud.clock().now().isBefore(next)) {
            cloud.store().write(this::takeAllDue);
        }
    }

    /** A step may plan others that are due as well, hence the rounds. */
    private boolean takeAllDue() {
        var now = cloud.clock().now();
        for (var round = due(now); !round.isEmpty(); round = due(now)) {
            for (var entry : round) {
                due.remove(entry.path("key").asString());
                take(entry);
            }
        }
        next = due.first(1, "", entry -> true).stream()
                .findFirst()
                .map(Agenda::at)
                .orElse(Instant.MAX);
        return true;
    }

    private List<ObjectNode> due(Instant now) {
        return due.before(time(now.plusMillis(1))).stream()
                .filter(entry -> !at(entry).isAfter(now))
                .toList();
    }

    private void take(ObjectNode entry) {
        var step = steps.get(entry.path("step").asString());
        if (step == null) {
            throw new IllegalStateException("Nothing knows the step " + entry.path("step"));
        }
        step.take(entry.path("domain").asString(), entry.path("id").asString(), at(entry));
    }

    private static String time(Instant at) {
        return "%015d".formatted(at.toEpochMilli());
    }

    private static Instant at(ObjectNode entry) {
        return Instant.parse(entry.path("at").asString());
    }
}
