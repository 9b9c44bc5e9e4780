package dev.awsstandin.glue;

import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import dev.awsstandin.kernel.state.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The tables of the catalog's databases: their descriptions, as they were given. They go with their database. */
final class Tables {

    private final Cloud cloud;
    private final Table tables;

    Tables(Cloud cloud) {
        this.cloud = cloud;
        this.tables = cloud.store().table("glue.tables");
    }

    Optional<ObjectNode> find(String database, String name) {
        return tables.get(key(database, name));
    }

    ObjectNode get(String database, String name) {
        return find(database, name).orElseThrow(() -> missing(name));
    }

    /** By name. */
    List<ObjectNode> of(String database) {
        return tables.where(stored -> stored.path("DatabaseName").asString().equals(Databases.folded(database)));
    }

    void create(String database, ObjectNode input, String creator, Instant now) {
        var name = input.path("Name").asString();
        if (find(database, name).isPresent()) {
            throw new ServiceError("AlreadyExistsException", 400, "Table already exists.");
        }
        save(
                database,
                input.deepCopy()
                        .put("CreateTime", Timestamps.seconds(now))
                        .put("CreatedBy", creator)
                        .put("VersionId", "0"),
                now);
    }

    /** Replaces all that was given before. */
    void update(String database, ObjectNode input, Instant now) {
        var before = get(database, input.path("Name").asString());
        var changed = input.deepCopy()
                .put("VersionId", String.valueOf(before.path("VersionId").asInt(0) + 1));
        changed.set("CreateTime", before.get("CreateTime"));
        changed.set("CreatedBy", before.get("CreatedBy"));
        save(database, changed, now);
    }

    private void save(String database, ObjectNode table, Instant now) {
        var name = Databases.folded(table.path("Name").asString());
        tables.put(
                key(database, name),
                table.put("Name", name)
                        .put("DatabaseName", Databases.folded(database))
                        .put("CatalogId", cloud.account())
                        .put("UpdateTime", Timestamps.seconds(now))
                        .put("IsRegisteredWithLakeFormation", false));
    }

    void remove(String database, String name) {
        get(database, name);
        tables.remove(key(database, name));
    }

    void removeAll(String database) {
        of(database)
                .forEach(table -> tables.remove(key(database, table.path("Name").asString())));
    }

    static ServiceError missing(String name) {
        return new ServiceError(
                "EntityNotFoundException", 400, "Entity Not Found: Table %s not found.".formatted(name));
    }

    private static String key(String database, String name) {
        return Databases.folded(database) + "/" + Databases.folded(name);
    }
}
