package dev.concord.provisioning.internal;

import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_ENVIRONMENT;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_ENVIRONMENT_DETAIL;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_RUN;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_TARGET;

import dev.concord.provisioning.Environment;
import dev.concord.provisioning.RunKind;
import dev.concord.provisioning.SubscriptionTarget;
import dev.concord.provisioning.internal.db.tables.records.ProvisioningEnvironmentRecord;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    public List<Environment> all() {
        return db.selectFrom(PROVISIONING_ENVIRONMENT)
                .orderBy(PROVISIONING_ENVIRONMENT.NAME, PROVISIONING_ENVIRONMENT.ID)
                .fetch(this::environment);
    }

    public Optional<Environment> find(String id) {
        return db.selectFrom(PROVISIONING_ENVIRONMENT)
                .where(PROVISIONING_ENVIRONMENT.ID.eq(id))
                .fetchOptional(this::environment);
    }

    /** How many environments that DataZone still has are made from its profile of this id. */
    public int madeFrom(String profile) {
        return db.fetchCount(
                PROVISIONING_ENVIRONMENT
                        .join(PROVISIONING_ENVIRONMENT_DETAIL)
                        .on(PROVISIONING_ENVIRONMENT_DETAIL.ENVIRONMENT_ID.eq(PROVISIONING_ENVIRONMENT.ID)),
                PROVISIONING_ENVIRONMENT_DETAIL
                        .PROFILE_ID
                        .eq(profile)
                        .and(PROVISIONING_ENVIRONMENT.STATUS.ne("DELETED")));
    }

    /** Those that a run is retiring. */
    public Set<String> retiring(ProjectId project) {
        return db.select(PROVISIONING_RUN.ENVIRONMENT_ID)
                .from(PROVISIONING_RUN)
                .where(PROVISIONING_RUN.PROJECT_ID.eq(project.value()))
                .and(PROVISIONING_RUN.KIND.eq(RunKind.RETIRE.name()))
                .and(PROVISIONING_RUN.ENDED_AT.isNull())
                .fetchSet(PROVISIONING_RUN.ENVIRONMENT_ID);
    }

    /** DataZone has deleted it. */
    public void gone(String id) {
        db.update(PROVISIONING_ENVIRONMENT)
                .set(PROVISIONING_ENVIRONMENT.STATUS, "DELETED")
                .where(PROVISIONING_ENVIRONMENT.ID.eq(id))
                .execute();
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
