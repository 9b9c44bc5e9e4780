package dev.concord.datazone.internal;

import static dev.concord.datazone.internal.db.Tables.DATAZONE_OUTBOX;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;

import dev.concord.datazone.Outbox.Backlog;
import dev.concord.datazone.internal.db.tables.records.DatazoneOutboxRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The outbox. A failed row holds back those after it until a person wants it tried again. */
@Repository
public class OutboxRepository {
    private static final Condition UNFINISHED =
            DATAZONE_OUTBOX.DELIVERED_AT.isNull().and(DATAZONE_OUTBOX.SUPERSEDED_AT.isNull());
    private static final Condition OPEN = UNFINISHED.and(DATAZONE_OUTBOX.FAILED_AT.isNull());

    private final DSLContext db;
    private final Clock clock;

    OutboxRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Held until the transaction ends: no row is written for the subject while its draining is being ended. */
    void lock(Subject subject) {
        db.execute("select pg_advisory_xact_lock(hashtextextended(?, 1))", subject.value());
    }

    void write(Subject subject, Kind kind, UUID reference, @Nullable UUID decision, String actor) {
        db.insertInto(DATAZONE_OUTBOX)
                .set(DATAZONE_OUTBOX.SUBJECT, subject.value())
                .set(DATAZONE_OUTBOX.KIND, kind.name())
                .set(DATAZONE_OUTBOX.REFERENCE, reference)
                .set(DATAZONE_OUTBOX.TOKEN, UUID.randomUUID().toString())
                .set(DATAZONE_OUTBOX.DECISION_ID, decision)
                .set(DATAZONE_OUTBOX.ACTOR, actor)
                .set(DATAZONE_OUTBOX.WRITTEN_AT, now())
                .execute();
    }

    /** The first unfinished row, unless it failed. */
    Optional<OutboxRow> next(Subject subject) {
        return db.selectFrom(DATAZONE_OUTBOX)
                .where(DATAZONE_OUTBOX.SUBJECT.eq(subject.value()))
                .and(UNFINISHED)
                .orderBy(DATAZONE_OUTBOX.ID)
                .limit(1)
                .fetchOptional()
                .filter(row -> row.getFailedAt() == null)
                .map(OutboxRepository::row);
    }

    boolean superseded(long id) {
        return db.fetchExists(
                DATAZONE_OUTBOX, DATAZONE_OUTBOX.ID.eq(id).and(DATAZONE_OUTBOX.SUPERSEDED_AT.isNotNull()));
    }

    void sending(long id) {
        db.update(DATAZONE_OUTBOX)
                .set(DATAZONE_OUTBOX.FIRST_SENT_AT, coalesce(DATAZONE_OUTBOX.FIRST_SENT_AT, val(now())))
                .where(DATAZONE_OUTBOX.ID.eq(id))
                .execute();
    }

    void delivered(long id) {
        db.update(DATAZONE_OUTBOX)
                .set(DATAZONE_OUTBOX.DELIVERED_AT, now())
                .setNull(DATAZONE_OUTBOX.FAILURE)
                .where(DATAZONE_OUTBOX.ID.eq(id))
                .and(OPEN)
                .execute();
    }

    void notYet(long id, String failure) {
        db.update(DATAZONE_OUTBOX)
                .set(DATAZONE_OUTBOX.ATTEMPTS, DATAZONE_OUTBOX.ATTEMPTS.plus(1))
                .set(DATAZONE_OUTBOX.FAILURE, failure)
                .where(DATAZONE_OUTBOX.ID.eq(id))
                .execute();
    }

    void failed(long id, String failure) {
        db.update(DATAZONE_OUTBOX)
                .set(DATAZONE_OUTBOX.FAILED_AT, now())
                .set(DATAZONE_OUTBOX.FAILURE, failure)
                .where(DATAZONE_OUTBOX.ID.eq(id))
                .and(OPEN)
                .execute();
    }

    /** Rows of this kind need not be told any more: unsent, failed, or waiting; what is on the wire now is undone later. */
    void supersede(Subject subject, Kind kind) {
        db.update(DATAZONE_OUTBOX)
                .set(DATAZONE_OUTBOX.SUPERSEDED_AT, now())
                .setNull(DATAZONE_OUTBOX.FAILED_AT)
                .where(DATAZONE_OUTBOX.SUBJECT.eq(subject.value()))
                .and(DATAZONE_OUTBOX.KIND.eq(kind.name()))
                .and(UNFINISHED)
                .execute();
    }

    /** Failed rows go on with the tokens that they have; empty if none had failed. */
    Optional<OutboxRow> tryAgain(Subject subject) {
        return db.update(DATAZONE_OUTBOX)
                .setNull(DATAZONE_OUTBOX.FAILED_AT)
                .set(DATAZONE_OUTBOX.ATTEMPTS, 0)
                .where(DATAZONE_OUTBOX.SUBJECT.eq(subject.value()))
                .and(UNFINISHED)
                .and(DATAZONE_OUTBOX.FAILED_AT.isNotNull())
                .returning()
                .fetchOptional()
                .map(OutboxRepository::row);
    }

    public Backlog backlog() {
        var open = db.select(count(), min(DATAZONE_OUTBOX.WRITTEN_AT))
                .from(DATAZONE_OUTBOX)
                .where(OPEN)
                .fetchSingle();
        var failed = db.fetchCount(DATAZONE_OUTBOX, UNFINISHED.and(DATAZONE_OUTBOX.FAILED_AT.isNotNull()));
        return new Backlog(open.value1(), Optional.ofNullable(open.value2()).map(OffsetDateTime::toInstant), failed);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static OutboxRow row(DatazoneOutboxRecord row) {
        return new OutboxRow(
                row.getId(),
                new Subject(row.getSubject()),
                Kind.valueOf(row.getKind()),
                row.getReference(),
                row.getToken(),
                Optional.ofNullable(row.getDecisionId()),
                row.getActor(),
                Optional.ofNullable(row.getFirstSentAt()).map(OffsetDateTime::toInstant),
                row.getAttempts());
    }
}
