package dev.concord.provisioning.internal;

import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_ENVIRONMENT;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_TARGET;

import dev.concord.identity.ProjectId;
import dev.concord.provisioning.Environment;
import dev.concord.provisioning.SubscriptionTarget;
import dev.concord.provisioning.internal.db.tables.records.ProvisioningEnvironmentRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Environments and targets, as observed. One that DataZone shows no longer stays, with status DELETED. */
@Repository
public class EnvironmentRepository {
    private final DSLContext db;

    EnvironmentRepository(DSLContext db) {
        this.db = db;
    }

    public List<Environment> of(ProjectId project) {
        return db.selectFrom(PROVISIONING_ENVIRONMENT)
                .where(PROVISIONING_ENVIRONMENT.PROJECT_ID.eq(project.value()))
                .orderBy(PROVISIONING_ENVIRONMENT.NAME, PROVISIONING_ENVIRONMENT.ID)
                .fetch(this::environment);
    }

    /** True if anything differs from what was known. */
    public boolean replace(ProjectId project, List<Environment> seen, Instant at) {
        var before = new HashSet<>(of(project));
        markGone(project, seen);
        seen.forEach(environment -> write(environment, at));
        return !before.equals(new HashSet<>(of(project)));
    }

    private void markGone(ProjectId project, List<Environment> seen) {
        db.update(PROVISIONING_ENVIRONMENT)
                .set(PROVISIONING_ENVIRONMENT.STATUS, "DELETED")
                .where(PROVISIONING_ENVIRONMENT.PROJECT_ID.eq(project.value()))
                .and(PROVISIONING_ENVIRONMENT.ID.notIn(
                        seen.stream().map(Environment::id).toList()))
                .execute();
    }

    private void write(Environment environment, Instant at) {
        var row = new ProvisioningEnvironmentRecord();
        row.setId(environment.id());
        row.setProjectId(environment.project().value());
        row.setName(environment.name());
        row.setStatus(environment.status());
        row.setAccount(environment.account());
        row.setRegion(environment.region());
        row.setRoleArn(environment.roleArn());
        row.setObservedAt(at.atOffset(ZoneOffset.UTC));
        db.insertInto(PROVISIONING_ENVIRONMENT)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(row)
                .execute();
        db.deleteFrom(PROVISIONING_TARGET)
                .where(PROVISIONING_TARGET.ENVIRONMENT_ID.eq(environment.id()))
                .execute();
        environment
                .targets()
                .forEach(target -> db.insertInto(PROVISIONING_TARGET)
                        .set(PROVISIONING_TARGET.ID, target.id())
                        .set(PROVISIONING_TARGET.ENVIRONMENT_ID, environment.id())
                        .set(PROVISIONING_TARGET.NAME, target.name())
                        .set(PROVISIONING_TARGET.PROVIDER, target.provider())
                        .set(
                                PROVISIONING_TARGET.ASSET_TYPES,
                                target.assetTypes().toArray(String[]::new))
                        .execute());
    }

    private Environment environment(ProvisioningEnvironmentRecord row) {
        return new Environment(
                row.getId(),
                new ProjectId(row.getProjectId()),
                row.getName(),
                row.getStatus(),
                row.getAccount(),
                row.getRegion(),
                row.getRoleArn(),
                db.selectFrom(PROVISIONING_TARGET)
                        .where(PROVISIONING_TARGET.ENVIRONMENT_ID.eq(row.getId()))
                        .orderBy(PROVISIONING_TARGET.ID)
                        .fetch(target -> new SubscriptionTarget(
                                target.getId(),
                                target.getName(),
                                target.getProvider(),
                                List.of(target.getAssetTypes()))));
    }
}
