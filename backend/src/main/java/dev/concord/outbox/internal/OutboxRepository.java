package dev.concord.outbox.internal;

import static dev.concord.outbox.internal.db.Tables.OUTBOX_ROW;
import static dev.concord.outbox.internal.db.Tables.OUTBOX_TASK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.concord.outbox.Backlog;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Subject;
import dev.concord.outbox.internal.db.tables.records.OutboxRowRecord;
import dev.concord.shared.ProjectId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows. A failed one holds back those after it. */
@Repository
public class OutboxRepository {
    static final Condition UNFINISHED = OUTBOX_ROW.DELIVERED_AT.isNull().and(OUTBOX_ROW.SUPERSEDED_AT.isNull());
    private static final Condition OPEN = UNFINISHED.and(OUTBOX_ROW.FAILED_AT.isNull());

    private final DSLContext db;
    private final Clock clock;

    OutboxRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Held until the transaction ends: no row is written for the subject while its draining is being ended. */
    public void lock(Subject subject) {
        db.execute("select pg_advisory_xact_lock(hashtextextended(?, 1))", subject.value());
    }

    public void write(
            Subject subject,
            Kind kind,
            UUID reference,
            @Nullable UUID decision,
            String actor,
            Set<ProjectId> projects) {
        db.insertInto(OUTBOX_ROW)
                .set(OUTBOX_ROW.SUBJECT, subject.value())
                .set(OUTBOX_ROW.KIND, kind.name())
                .set(OUTBOX_ROW.REFERENCE, reference)
                .set(OUTBOX_ROW.TOKEN, UUID.randomUUID().toString())
                .set(OUTBOX_ROW.DECISION_ID, decision)
                .set(OUTBOX_ROW.ACTOR, actor)
                .set(OUTBOX_ROW.WRITTEN_AT, now())
                .set(
                        OUTBOX_ROW.PROJECTS,
                        projects.stream().map(ProjectId::value).toArray(String[]::new))
                .execute();
    }

    /** The first unfinished row, failed or not. */
    public Optional<OutboxRow> next(Subject subject) {
        return db.selectFrom(OUTBOX_ROW)
                .where(OUTBOX_ROW.SUBJECT.eq(subject.value()))
                .and(UNFINISHED)
                .orderBy(OUTBOX_ROW.ID)
                .limit(1)
                .fetchOptional(OutboxRepository::row);
    }

    public boolean superseded(long id) {
        return db.fetchExists(OUTBOX_ROW, OUTBOX_ROW.ID.eq(id).and(OUTBOX_ROW.SUPERSEDED_AT.isNotNull()));
    }

    public void sending(long id) {
        db.update(OUTBOX_ROW)
                .set(OUTBOX_ROW.FIRST_SENT_AT, coalesce(OUTBOX_ROW.FIRST_SENT_AT, val(now())))
                .where(OUTBOX_ROW.ID.eq(id))
                .execute();
    }

    /** A call that may have been done; none while nothing is on its way. */
    Optional<Unanswered.Call> unanswered(long id) {
        return db.selectFrom(OUTBOX_ROW)
                .where(OUTBOX_ROW.ID.eq(id))
                .and(OUTBOX_ROW.UNANSWERED.isNotNull())
                .fetchOptional(row -> new Unanswered.Call(
                        row.getUnanswered(),
                        row.getUnansweredAsset(),
                        Optional.ofNullable(row.getUnansweredProject())
                                .map(ProjectId::new)
                                .orElse(null)));
    }

    void asked(long id, Unanswered.Call call) {
        db.update(OUTBOX_ROW)
                .set(OUTBOX_ROW.UNANSWERED, call.operation())
                .set(OUTBOX_ROW.UNANSWERED_ASSET, call.asset())
                .set(
                        OUTBOX_ROW.UNANSWERED_PROJECT,
                        call.project() == null ? null : call.project().value())
                .where(OUTBOX_ROW.ID.eq(id))
                .execute();
    }

    void answered(long id) {
        db.update(OUTBOX_ROW)
                .setNull(OUTBOX_ROW.UNANSWERED)
                .setNull(OUTBOX_ROW.UNANSWERED_ASSET)
                .setNull(OUTBOX_ROW.UNANSWERED_PROJECT)
                .where(OUTBOX_ROW.ID.eq(id))
                .execute();
    }

    void delivered(long id) {
        db.update(OUTBOX_ROW)
                .set(OUTBOX_ROW.DELIVERED_AT, now())
                .setNull(OUTBOX_ROW.FAILED_AT)
                .setNull(OUTBOX_ROW.FAILURE)
                .where(OUTBOX_ROW.ID.eq(id))
                .and(UNFINISHED)
                .execute();
    }

    void notYet(long id, String failure) {
        db.update(OUTBOX_ROW)
                .set(OUTBOX_ROW.ATTEMPTS, OUTBOX_ROW.ATTEMPTS.plus(1))
                .set(OUTBOX_ROW.FAILURE, failure)
                .where(OUTBOX_ROW.ID.eq(id))
                .execute();
    }

    /** True if it had not failed before, or for another reason. */
    boolean failed(long id, String failure) {
        return db.update(OUTBOX_ROW)
                        .set(OUTBOX_ROW.FAILED_AT, coalesce(OUTBOX_ROW.FAILED_AT, val(now())))
                        .set(OUTBOX_ROW.FAILURE, failure)
                        .where(OUTBOX_ROW.ID.eq(id))
                        .and(UNFINISHED)
                        .and(OUTBOX_ROW.FAILED_AT.isNull().or(OUTBOX_ROW.FAILURE.isDistinctFrom(failure)))
                        .execute()
                > 0;
    }

    /** Whatever woke it has been heard. */
    void heard(long id) {
        db.update(OUTBOX_ROW)
                .setNull(OUTBOX_ROW.WOKEN_AT)
                .where(OUTBOX_ROW.ID.eq(id))
                .execute();
    }

    /** Something changed: the subject's rows that wait are told at once. False when none waits. */
    public boolean wake(Subject subject) {
        return db.update(OUTBOX_ROW)
                        .set(OUTBOX_ROW.WOKEN_AT, now())
                        .where(OUTBOX_ROW.SUBJECT.eq(subject.value()))
                        .and(UNFINISHED)
                        .execute()
                > 0;
    }

    /** The subject's turn comes before those of less. */
    void prefer(String task, Subject subject, short priority) {
        db.update(OUTBOX_TASK)
                .set(OUTBOX_TASK.PRIORITY, priority)
                .where(OUTBOX_TASK.TASK_NAME.eq(task))
                .and(OUTBOX_TASK.TASK_INSTANCE.eq(subject.value()))
                .execute();
    }

    /** Subjects with rows that are not done and that nobody is about to tell. */
    List<Subject> forgotten(String task, Instant givenUp) {
        return db.selectDistinct(OUTBOX_ROW.SUBJECT)
                .from(OUTBOX_ROW)
                .where(UNFINISHED)
                .and(OUTBOX_ROW.FAILED_AT.isNull().or(OUTBOX_ROW.FAILED_AT.gt(givenUp.atOffset(ZoneOffset.UTC))))
                .andNotExists(selectOne()
                        .from(OUTBOX_TASK)
                        .where(OUTBOX_TASK.TASK_NAME.eq(task))
                        .and(OUTBOX_TASK.TASK_INSTANCE.eq(OUTBOX_ROW.SUBJECT)))
                .fetch(row -> new Subject(row.value1(), false));
    }

    /** Rows of this kind need not be told any more: unsent, failed, or waiting; what is on the wire now is undone later. */
    public void supersede(Subject subject, Kind kind) {
        db.update(OUTBOX_ROW)
                .set(OUTBOX_ROW.SUPERSEDED_AT, now())
                .setNull(OUTBOX_ROW.FAILED_AT)
                .where(OUTBOX_ROW.SUBJECT.eq(subject.value()))
                .and(OUTBOX_ROW.KIND.eq(kind.name()))
                .and(UNFINISHED)
                .execute();
    }

    /** Failed rows go on with the tokens that they have; empty if none had failed. */
    public Optional<OutboxRow> tryAgain(Subject subject) {
        return db.update(OUTBOX_ROW)
                .setNull(OUTBOX_ROW.FAILED_AT)
                .set(OUTBOX_ROW.WOKEN_AT, now())
                .set(OUTBOX_ROW.ATTEMPTS, 0)
                .where(OUTBOX_ROW.SUBJECT.eq(subject.value()))
                .and(UNFINISHED)
                .and(OUTBOX_ROW.FAILED_AT.isNotNull())
                .returning()
                .fetchOptional()
                .map(OutboxRepository::row);
    }

    public Backlog backlog() {
        var open = db.select(count(), min(OUTBOX_ROW.WRITTEN_AT))
                .from(OUTBOX_ROW)
                .where(OPEN)
                .fetchSingle();
        var failed = db.fetchCount(OUTBOX_ROW, UNFINISHED.and(OUTBOX_ROW.FAILED_AT.isNotNull()));
        return new Backlog(open.value1(), Optional.ofNullable(open.value2()).map(OffsetDateTime::toInstant), failed);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static OutboxRow row(OutboxRowRecord row) {
        return new OutboxRow(
                row.getId(),
                new Subject(row.getSubject(), false),
                row.getKind(),
                row.getReference(),
                row.getToken(),
                Optional.ofNullable(row.getDecisionId()),
                row.getActor(),
                row.getWrittenAt().toInstant(),
                Optional.ofNullable(row.getFirstSentAt()).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getFailedAt()).map(OffsetDateTime::toInstant),
                row.getWokenAt() != null,
                row.getAttempts());
    }
}
