package dev.concord.provisioning.internal;

import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_BLUEPRINT;

import dev.concord.provisioning.Blueprint;
import dev.concord.provisioning.BlueprintParameter;
import dev.concord.provisioning.internal.db.tables.records.ProvisioningBlueprintRecord;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Blueprints, as observed. */
@Repository
public class BlueprintRepository {
    private final DSLContext db;
    private final Columns columns;

    BlueprintRepository(DSLContext db, Columns columns) {
        this.db = db;
        this.columns = columns;
    }

    public List<Blueprint> all() {
        return db.selectFrom(PROVISIONING_BLUEPRINT)
                .orderBy(PROVISIONING_BLUEPRINT.NAME)
                .fetch(this::blueprint);
    }

    public Optional<Blueprint> find(String id) {
        return db.selectFrom(PROVISIONING_BLUEPRINT)
                .where(PROVISIONING_BLUEPRINT.ID.eq(id))
                .fetchOptional(this::blueprint);
    }

    public Optional<Blueprint> named(String name) {
        return db.selectFrom(PROVISIONING_BLUEPRINT)
                .where(PROVISIONING_BLUEPRINT.NAME.eq(name))
                .orderBy(PROVISIONING_BLUEPRINT.OBSERVED_AT.desc())
                .limit(1)
                .fetchOptional(this::blueprint);
    }

    /** True if anything but the time differs from what was known. */
    public boolean write(List<Blueprint> seen) {
        boolean differs = false;
        for (var blueprint : seen) {
            differs |= find(blueprint.id())
                    .filter(known -> at(known, blueprint).equals(blueprint))
                    .isEmpty();
            var row = row(blueprint);
            db.insertInto(PROVISIONING_BLUEPRINT)
                    .set(row)
                    .onDuplicateKeyUpdate()
                    .set(row)
                    .execute();
        }
        return differs;
    }

    private static Blueprint at(Blueprint known, Blueprint seen) {
        return new Blueprint(
                known.id(),
                known.name(),
                known.description(),
                known.parameters(),
                known.regions(),
                known.provisioningRole(),
                known.manageAccessRole(),
                known.boundary(),
                seen.observedAt());
    }

    private ProvisioningBlueprintRecord row(Blueprint blueprint) {
        var row = new ProvisioningBlueprintRecord();
        row.setId(blueprint.id());
        row.setName(blueprint.name());
        row.setDescription(blueprint.description());
        row.setParameters(columns.json(blueprint.parameters()));
        row.setRegions(blueprint.regions().toArray(String[]::new));
        row.setProvisioningRole(blueprint.provisioningRole());
        row.setManageAccessRole(blueprint.manageAccessRole());
        row.setBoundary(blueprint.boundary());
        row.setObservedAt(blueprint.observedAt().atOffset(ZoneOffset.UTC));
        return row;
    }

    private Blueprint blueprint(ProvisioningBlueprintRecord row) {
        return new Blueprint(
                row.getId(),
                row.getName(),
                row.getDescription(),
                columns.read(row.getParameters(), new TypeReference<List<BlueprintParameter>>() {}),
                List.of(row.getRegions()),
                row.getProvisioningRole(),
                row.getManageAccessRole(),
                row.getBoundary(),
                row.getObservedAt().toInstant());
    }
}
