package dev.concord.provisioning.internal;

import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_RUN;

import dev.concord.provisioning.RunId;
import dev.concord.provisioning.RunKind;
import dev.concord.provisioning.RunState;
import dev.concord.provisioning.Verdict;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Runs: what is written of them as a whole. */
@Repository
public class RunRepository {
    private static final List<String> OPEN =
            List.of(RunState.RUNNING.name(), RunState.FAILED.name(), RunState.REMOVING.name());

    private final DSLContext db;
    private final Columns columns;

    RunRepository(DSLContext db, Columns columns) {
        this.db = db;
        this.columns = columns;
    }

    /** What a new run is. */
    public record Beginning(
            RunKind kind,
            ProjectId project,
            @Nullable UUID revision,
            UUID key,
            String name,
            String description,
            @Nullable String environment,
            PersonId by,
            Instant at) {}

    /** Held until the transaction ends: nobody else begins a run of this name in the project. */
    public void lock(ProjectId project, String name) {
        db.execute("select pg_advisory_xact_lock(hashtextextended(?, 2))", project + "/" + name);
    }

    public Optional<RunId> begunWith(ProjectId project, UUID key) {
        return db.select(PROVISIONING_RUN.ID)
                .from(PROVISIONING_RUN)
                .where(PROVISIONING_RUN.PROJECT_ID.eq(project.value()))
                .and(PROVISIONING_RUN.REQUEST_KEY.eq(key))
                .fetchOptional(row -> new RunId(row.value1()));
    }

    public Optional<RunId> open(ProjectId project, String name) {
        return db.select(PROVISIONING_RUN.ID)
                .from(PROVISIONING_RUN)
                .where(PROVISIONING_RUN.PROJECT_ID.eq(project.value()))
                .and(PROVISIONING_RUN.ENVIRONMENT_NAME.eq(name))
                .and(PROVISIONING_RUN.STATE.in(OPEN))
                .fetchOptional(row -> new RunId(row.value1()));
    }

    public RunId insert(Beginning run) {
        var row = db.newRecord(PROVISIONING_RUN);
        row.setId(UUID.randomUUID());
        row.setKind(run.kind().name());
        row.setState(RunState.RUNNING.name());
        row.setProjectId(run.project().value());
        row.setRevisionId(run.revision());
        row.setRequestKey(run.key());
        row.setEnvironmentName(run.name());
        row.setDescription(run.description());
        row.setEnvironmentId(run.environment());
        row.setStartedBy(run.by().value());
        row.setStartedAt(Columns.time(run.at()));
        row.insert();
        return new RunId(row.getId());
    }

    /** False when the run is in none of these states any more. */
    public boolean move(RunId id, RunState to, @Nullable String failure, Instant at, RunState... from) {
        return db.update(PROVISIONING_RUN)
                        .set(PROVISIONING_RUN.STATE, to.name())
                        .set(PROVISIONING_RUN.FAILURE, failure)
                        .set(PROVISIONING_RUN.ENDED_AT, to.over() ? Columns.time(at) : null)
                        .set(PROVISIONING_RUN.VERSION, PROVISIONING_RUN.VERSION.plus(1))
                        .where(PROVISIONING_RUN.ID.eq(id.value()))
                        .and(PROVISIONING_RUN.STATE.in(
                                Arrays.stream(from).map(RunState::name).toList()))
                        .execute()
                > 0;
    }

    public void environment(RunId id, String environment) {
        db.update(PROVISIONING_RUN)
                .set(PROVISIONING_RUN.ENVIRONMENT_ID, environment)
                .where(of(id))
                .execute();
    }

    /** What it made can't be used: the next attempt removes it first. */
    public void spoiled(RunId id) {
        db.update(PROVISIONING_RUN)
                .set(PROVISIONING_RUN.SPOILED, true)
                .where(of(id))
                .execute();
    }

    /** True if something has to be removed before the next attempt. */
    public boolean toBeCleared(RunId id) {
        db.update(PROVISIONING_RUN)
                .set(PROVISIONING_RUN.FAILED_ENVIRONMENT, PROVISIONING_RUN.ENVIRONMENT_ID)
                .setNull(PROVISIONING_RUN.ENVIRONMENT_ID)
                .set(PROVISIONING_RUN.SPOILED, false)
                .where(of(id))
                .and(PROVISIONING_RUN.SPOILED)
                .execute();
        return db.fetchExists(PROVISIONING_RUN, of(id).and(PROVISIONING_RUN.FAILED_ENVIRONMENT.isNotNull()));
    }

    public void cleared(RunId id) {
        db.update(PROVISIONING_RUN)
                .setNull(PROVISIONING_RUN.FAILED_ENVIRONMENT)
                .where(of(id))
                .execute();
    }

    public void deleting(RunId id) {
        db.update(PROVISIONING_RUN)
                .set(PROVISIONING_RUN.DELETIONS, PROVISIONING_RUN.DELETIONS.plus(1))
                .where(of(id))
                .execute();
    }

    public void deletionsForgotten(RunId id) {
        db.update(PROVISIONING_RUN)
                .set(PROVISIONING_RUN.DELETIONS, 0)
                .where(of(id))
                .execute();
    }

    public void verdicts(RunId id, List<Verdict> verdicts) {
        db.update(PROVISIONING_RUN)
                .set(PROVISIONING_RUN.VERDICTS, columns.json(verdicts))
                .where(of(id))
                .execute();
    }

    private static Condition of(RunId id) {
        return PROVISIONING_RUN.ID.eq(id.value());
    }
}
