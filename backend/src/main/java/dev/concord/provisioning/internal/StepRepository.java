package dev.concord.provisioning.internal;

import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_RUN;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_RUN_EVENT;
import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_RUN_STEP;

import dev.concord.provisioning.RunEvent;
import dev.concord.provisioning.RunId;
import dev.concord.provisioning.RunKind;
import dev.concord.provisioning.RunState;
import dev.concord.provisioning.RunStep;
import dev.concord.provisioning.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The steps of runs, how long they took, and what happened in them. */
@Repository
public class StepRepository {
    private final DSLContext db;

    StepRepository(DSLContext db) {
        this.db = db;
    }

    /** To be taken, from the beginning. */
    public void todo(RunId run, Step step) {
        var row = db.newRecord(PROVISIONING_RUN_STEP);
        row.setRunId(run.value());
        row.setName(step.name());
        row.setPosition(step.position());
        row.setState(RunStep.State.TODO.name());
        row.setStartedAt(null);
        row.setEndedAt(null);
        row.setNote("");
        db.insertInto(PROVISIONING_RUN_STEP)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(row)
                .execute();
    }

    /** False when it was begun before. */
    public boolean begin(RunId run, Step step, Instant at) {
        return db.update(PROVISIONING_RUN_STEP)
                        .set(PROVISIONING_RUN_STEP.STATE, RunStep.State.NOW.name())
                        .set(PROVISIONING_RUN_STEP.STARTED_AT, Columns.time(at))
                        .where(of(run, step))
                        .and(PROVISIONING_RUN_STEP.STATE.eq(RunStep.State.TODO.name()))
                        .execute()
                > 0;
    }

    /** False when that is known already. */
    public boolean note(RunId run, Step step, String note) {
        return db.update(PROVISIONING_RUN_STEP)
                        .set(PROVISIONING_RUN_STEP.NOTE, note)
                        .where(of(run, step))
                        .and(PROVISIONING_RUN_STEP.NOTE.ne(note))
                        .execute()
                > 0;
    }

    public void end(RunId run, Step step, RunStep.State state, Instant at) {
        db.update(PROVISIONING_RUN_STEP)
                .set(PROVISIONING_RUN_STEP.STATE, state.name())
                .set(PROVISIONING_RUN_STEP.ENDED_AT, Columns.time(at))
                .where(of(run, step))
                .and(PROVISIONING_RUN_STEP.STATE.eq(RunStep.State.NOW.name()))
                .execute();
    }

    /** Ends whatever is being done, as failed. */
    public void fail(RunId run, Instant at) {
        db.update(PROVISIONING_RUN_STEP)
                .set(PROVISIONING_RUN_STEP.STATE, RunStep.State.FAILED.name())
                .set(PROVISIONING_RUN_STEP.ENDED_AT, Columns.time(at))
                .where(PROVISIONING_RUN_STEP.RUN_ID.eq(run.value()))
                .and(PROVISIONING_RUN_STEP.STATE.eq(RunStep.State.NOW.name()))
                .execute();
    }

    public List<RunStep> of(RunId run, Map<Step, Duration> usual) {
        return db.selectFrom(PROVISIONING_RUN_STEP)
                .where(PROVISIONING_RUN_STEP.RUN_ID.eq(run.value()))
                .orderBy(PROVISIONING_RUN_STEP.POSITION)
                .fetch(row -> {
                    var step = Step.valueOf(row.getName());
                    return new RunStep(
                            step,
                            RunStep.State.valueOf(row.getState()),
                            Columns.instant(row.getStartedAt()),
                            Columns.instant(row.getEndedAt()),
                            row.getNote(),
                            usual.get(step));
                });
    }

    /** The median of each step over the runs that are done. */
    public Map<Step, Duration> usual(RunKind kind, RunId but) {
        var seconds = DSL.field(
                "percentile_cont(0.5) within group (order by extract(epoch from ({0} - {1})))",
                Double.class, PROVISIONING_RUN_STEP.ENDED_AT, PROVISIONING_RUN_STEP.STARTED_AT);
        return db.select(PROVISIONING_RUN_STEP.NAME, seconds)
                .from(PROVISIONING_RUN_STEP)
                .join(PROVISIONING_RUN)
                .on(PROVISIONING_RUN.ID.eq(PROVISIONING_RUN_STEP.RUN_ID))
                .where(PROVISIONING_RUN.KIND.eq(kind.name()))
                .and(PROVISIONING_RUN.STATE.eq(RunState.DONE.name()))
                .and(PROVISIONING_RUN.ID.ne(but.value()))
                .and(PROVISIONING_RUN_STEP.STATE.eq(RunStep.State.DONE.name()))
                .groupBy(PROVISIONING_RUN_STEP.NAME)
                .fetchMap(row -> Step.valueOf(row.value1()), row -> Duration.ofMillis((long) (row.value2() * 1000)));
    }

    public void event(RunId run, RunEvent event) {
        db.insertInto(PROVISIONING_RUN_EVENT)
                .set(PROVISIONING_RUN_EVENT.RUN_ID, run.value())
                .set(PROVISIONING_RUN_EVENT.AT, Columns.time(event.at()))
                .set(PROVISIONING_RUN_EVENT.SOURCE, event.source())
                .set(PROVISIONING_RUN_EVENT.MESSAGE, event.message())
                .execute();
    }

    /** How many events this source told since a time; null for all. */
    public int told(RunId run, String source, @Nullable Instant since) {
        return db.fetchCount(
                PROVISIONING_RUN_EVENT,
                PROVISIONING_RUN_EVENT
                        .RUN_ID
                        .eq(run.value())
                        .and(PROVISIONING_RUN_EVENT.SOURCE.eq(source))
                        .and(since == null ? DSL.noCondition() : PROVISIONING_RUN_EVENT.AT.ge(Columns.time(since))));
    }

    /** The latest first. */
    public List<RunEvent> events(RunId run, int most) {
        return db.selectFrom(PROVISIONING_RUN_EVENT)
                .where(PROVISIONING_RUN_EVENT.RUN_ID.eq(run.value()))
                .orderBy(PROVISIONING_RUN_EVENT.ID.desc())
                .limit(most)
                .fetch(row -> new RunEvent(row.getAt().toInstant(), row.getSource(), row.getMessage()));
    }

    private static Condition of(RunId run, Step step) {
        return PROVISIONING_RUN_STEP.RUN_ID.eq(run.value()).and(PROVISIONING_RUN_STEP.NAME.eq(step.name()));
    }
}
