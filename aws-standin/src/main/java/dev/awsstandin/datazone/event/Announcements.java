package dev.awsstandin.datazone.event;

import dev.awsstandin.datazone.people.UserProfiles;
import dev.awsstandin.events.Bus;
import dev.awsstandin.events.Event;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the account's bus what happens in domains, in the transaction in which it happens. It watches what is stored, so
 * that nothing happens untold, whatever made it happen. What AWS's documents do not say of an event is not in it.
 */
public final class Announcements {

    private static final String SOURCE = "aws.datazone";
    private static final String SYSTEM = "SYSTEM";

    private final Cloud cloud;
    private final Bus bus;
    private final UserProfiles users;

    private Announcements(Cloud cloud, Bus bus) {
        this.cloud = cloud;
        this.bus = bus;
        this.users = new UserProfiles(cloud);
    }

    /** Tells from now on. */
    public static void begin(Cloud cloud, Bus bus) {
        var announcements = new Announcements(cloud, bus);
        new SubscriptionEvents(announcements).watch();
        new GrantEvents(announcements, cloud).watch();
        new CatalogEvents(announcements).watch();
        new EnvironmentEvents(announcements).watch();
        new ProjectEvents(announcements).watch();
        new DomainEvents(announcements).watch();
        new DataSourceEvents(announcements).watch();
    }

    /** Hears of every change to the named table. */
    void on(String table, Consumer<Change> listener) {
        cloud.store()
                .watch("datazone." + table, (key, before, after) -> listener.accept(new Change(key, before, after)));
    }

    /**
     * Puts an event on the bus.
     *
     * @param id of the thing that it tells of
     * @param project that owns the thing; empty text where none does
     * @param data empty where AWS says nothing of it
     */
    void tell(EventType type, Change change, String id, String project, ObjectNode data) {
        var call = cloud.store().call();
        var domain = change.domain();
        var metadata = Json.object()
                .put("domain", domain)
                .put("user", call.map(by -> user(domain, by)).orElse(SYSTEM))
                .put("id", id)
                .put("version", change.thing().path("revision").asString("1"));
        put(metadata, "typeName", type.typeName());
        put(metadata, "owningProjectId", project);
        metadata.put("awsAccountId", cloud.account());
        put(metadata, "clientToken", call.map(by -> by.text("clientToken")).orElse(""));
        var detail = Json.object().put("version", "1");
        detail.set("metadata", metadata);
        detail.set("data", data);
        bus.put(Event.of(type.detailType(), SOURCE, at(change), List.of(), detail));
    }

    private String user(String domain, Call call) {
        return users.find(domain, call.caller().principalArn())
                .map(profile -> profile.path("id").asString())
                .orElse(SYSTEM);
    }

    private static void put(ObjectNode metadata, String name, String value) {
        if (!value.isEmpty()) {
            metadata.put(name, value);
        }
    }

    /** What AWS does by itself happens when it is due, which may be before anybody looks. */
    private Instant at(Change change) {
        var updated = change.is("updatedAt");
        return cloud.store()
                .call()
                .map(Call::now)
                .orElseGet(() -> updated.isEmpty() ? cloud.clock().now() : Instant.parse(updated));
    }
}
