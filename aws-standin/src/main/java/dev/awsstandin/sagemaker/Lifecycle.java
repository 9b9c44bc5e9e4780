package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Agenda;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Things of one kind that take time to be made, changed and deleted, by key and with their tags. */
final class Lifecycle {

    static final String IN_SERVICE = "InService";
    static final String DELETING = "Deleting";

    private final Cloud cloud;
    private final Agenda agenda;
    private final Table things;
    private final Tags tags;
    private final Kind kind;

    /**
     * What the things are called.
     *
     * @param table where they are kept
     * @param word in errors, as in {@code UserProfile}
     * @param arn the member with the ARN
     */
    record Kind(String table, String word, String arn) {}

    Lifecycle(Cloud cloud, Agenda agenda, Tags tags, Kind kind, Consumer<ObjectNode> gone) {
        this.cloud = cloud;
        this.agenda = agenda;
        this.things = cloud.store().table(kind.table());
        this.tags = tags;
        this.kind = kind;
        agenda.on(kind.table(), (unused, key, at) -> find(key).ifPresent(thing -> settle(key, thing, at, gone)));
    }

    Optional<ObjectNode> find(String key) {
        return things.get(key);
    }

    /** The thing, or SageMaker's error for one that is not there. */
    ObjectNode get(String key) {
        return find(key)
                .orElseThrow(() -> new ServiceError(
                        "ResourceNotFound", 400, "%s [%s] does not exist.".formatted(kind.word(), key)));
    }

    /** Those that match; the test may look but not change. */
    List<ObjectNode> where(Predicate<ObjectNode> matches) {
        return things.where(matches);
    }

    void create(String key, ObjectNode thing, Map<String, String> first, Instant now) {
        make(key, thing, first, now);
        begin(key, thing, "Pending", now);
    }

    /** Makes the thing without taking time. */
    void make(String key, ObjectNode thing, Map<String, String> first, Instant now) {
        var time = Timestamps.seconds(now);
        things.put(
                key,
                thing.put("CreationTime", time).put("LastModifiedTime", time).put("Status", IN_SERVICE));
        tags.created(thing.path(kind.arn()).asString(), first);
    }

    void update(String key, ObjectNode thing, Instant now) {
        requireAtRest(key, thing);
        begin(key, thing, "Updating", now);
    }

    void delete(String key, Instant now) {
        var thing = get(key);
        requireAtRest(key, thing);
        begin(key, thing, DELETING, now);
    }

    void remove(String key) {
        find(key).ifPresent(thing -> tags.deleted(thing.path(kind.arn()).asString()));
        things.remove(key);
    }

    private void requireAtRest(String key, ObjectNode thing) {
        var status = thing.path("Status").asString();
        if (List.of("Pending", "Updating", DELETING).contains(status)) {
            throw inUse("%s [%s] is %s.".formatted(kind.word(), key, status));
        }
    }

    static ServiceError inUse(String message) {
        return new ServiceError("ResourceInUse", 400, message);
    }

    private void begin(String key, ObjectNode thing, String status, Instant now) {
        things.put(key, thing.put("Status", status).put("LastModifiedTime", Timestamps.seconds(now)));
        agenda.plan(now.plus(cloud.delays().deployment()), kind.table(), "sagemaker", key);
    }

    private void settle(String key, ObjectNode thing, Instant at, Consumer<ObjectNode> gone) {
        if (thing.path("Status").asString().equals(DELETING)) {
            remove(key);
            gone.accept(thing);
        } else {
            things.put(key, thing.put("Status", IN_SERVICE).put("LastModifiedTime", Timestamps.seconds(at)));
        }
    }
}
