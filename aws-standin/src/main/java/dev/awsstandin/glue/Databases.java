package dev.awsstandin.glue;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The databases of the account's catalog. Services that make some, as DataZone's blueprints do, use this; inside a call
 * it works within the call's transaction.
 */
public final class Databases {

    private static final String TAGS = "_tags";

    private final Cloud cloud;
    private final Table databases;
    private final Tables tables;

    Databases(Cloud cloud, Tables tables) {
        this.cloud = cloud;
        this.tables = tables;
        this.databases = cloud.store().table("glue.databases");
    }

    /** Creates a database with a description, or throws what Glue answers when the name is taken. */
    public void create(String name, String description, Map<String, String> tags, Instant now) {
        create(Json.object().put("Name", name).put("Description", description), tags, now);
    }

    /** Removes the database, if there is one, with its tables. */
    public void remove(String name) {
        tables.removeAll(name);
        databases.remove(folded(name));
    }

    /** The tables of the database as GetTable shows them, by name; none when there is no such database. */
    public List<ObjectNode> tables(String name) {
        return tables.of(name);
    }

    public boolean hasTable(String database, String name) {
        return tables.find(database, name).isPresent();
    }

    public boolean exists(String name) {
        return find(name).isPresent();
    }

    void create(ObjectNode given, Map<String, String> tags, Instant now) {
        var name = folded(given.path("Name").asString());
        if (databases.contains(name)) {
            throw new ServiceError("AlreadyExistsException", 400, "Database already exists.");
        }
        var database = given.deepCopy()
                .put("Name", name)
                .put("CatalogId", cloud.account())
                .put("CreateTime", Timestamps.seconds(now));
        tags.forEach(database.putObject(TAGS)::put);
        databases.put(name, database);
    }

    ObjectNode get(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    Optional<ObjectNode> find(String name) {
        return databases.get(folded(name));
    }

    List<ObjectNode> all() {
        return databases.all();
    }

    /** The tags that the database was created with; none when there is no such database. */
    public Map<String, String> tags(String name) {
        var tags = new TreeMap<String, String>();
        find(name)
                .map(database -> database.path(TAGS))
                .ifPresent(
                        stored -> stored.forEachEntry((String key, JsonNode value) -> tags.put(key, value.asString())));
        return tags;
    }

    static ObjectNode shown(ObjectNode database) {
        database.remove(TAGS);
        return database;
    }

    static ServiceError missing(String name) {
        return new ServiceError("EntityNotFoundException", 400, "Database %s not found.".formatted(name));
    }

    /** Glue keeps names in lower case. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
