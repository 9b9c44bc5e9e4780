package dev.awsstandin.kernel;

import java.time.Instant;
import java.util.HashMap;
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
        var key = "%015d/%s".formatted(at.toEpochMilli(), Ids.lower(10));
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
        var entries = due.all();
        while (!entries.isEmpty() && !at(entries.getFirst()).isAfter(now)) {
            for (var entry : entries) {
                if (!at(entry).isAfter(now)) {
                    due.remove(entry.path("key").asString());
                    take(entry);
                }
            }
            entries = due.all();
        }
        next = entries.isEmpty() ? Instant.MAX : at(entries.getFirst());
        return true;
    }

    private void take(ObjectNode entry) {
        var step = steps.get(entry.path("step").asString());
        if (step == null) {
            throw new IllegalStateException("Nothing knows the step " + entry.path("step"));
        }
        step.take(entry.path("domain").asString(), entry.path("id").asString(), at(entry));
    }

    private static Instant at(ObjectNode entry) {
        return Instant.parse(entry.path("at").asString());
    }
}
