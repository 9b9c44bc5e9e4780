package dev.concord.project.internal;

import static dev.concord.project.internal.db.Tables.PROJECT_CREATION;
import static dev.concord.project.internal.db.Tables.PROJECT_CREATION_STEP;

import dev.concord.project.CreationId;
import dev.concord.project.CreationStep;
import dev.concord.project.ProjectCreation.Kind;
import dev.concord.project.ProjectCreation.State;
import java.time.Duration;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How long creations take. */
@Repository
public class CreationTimes {
    private final DSLContext db;

    CreationTimes(DSLContext db) {
        this.db = db;
    }

    /** The median of each step, over those that came to their end; a step begins when the one before it is done. */
    public Map<CreationStep, Duration> usual(Kind kind, CreationId but) {
        var took = took(kind, but);
        var median = DSL.field("percentile_cont(0.5) within group (order by {0})", Double.class, took.field("seconds"));
        return db.select(took.field(PROJECT_CREATION_STEP.STEP), median)
                .from(took)
                .groupBy(took.field(PROJECT_CREATION_STEP.STEP))
                .fetchMap(
                        row -> CreationStep.valueOf(row.value1()),
                        row -> Duration.ofMillis((long) (row.value2() * 1000)));
    }

    private Table<Record2<String, Double>> took(Kind kind, CreationId but) {
        var step = PROJECT_CREATION_STEP;
        var asked = PROJECT_CREATION;
        var began = DSL.coalesce(
                DSL.lag(step.DONE_AT).over(DSL.partitionBy(step.CREATION_ID).orderBy(step.DONE_AT)), asked.ASKED_AT);
        var seconds = DSL.field("extract(epoch from ({0} - {1}))", Double.class, step.DONE_AT, began);
        return db.select(step.STEP, seconds.as("seconds"))
                .from(step)
                .join(asked)
                .on(asked.ID.eq(step.CREATION_ID))
                .where(asked.KIND.eq(kind.name()))
                .and(asked.STATE.in(State.DONE.name(), State.PREPARED.name()))
                .and(asked.ID.ne(but.value()))
                .asTable("took");
    }
}
