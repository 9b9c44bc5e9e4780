package dev.concord.outbox.internal;

import static dev.concord.outbox.internal.db.Tables.OUTBOX_ROW;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dev.concord.outbox.Subject;
import dev.concord.outbox.Unfinished;
import dev.concord.outbox.internal.db.tables.records.OutboxRowRecord;
import dev.concord.shared.Page;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;
import dev.concord.shared.paging.Keyset;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows that AWS has not confirmed: those that failed first, then the oldest. */
@Repository
public class UnfinishedQueries {
    private static final Keyset FAILED_FIRST = Keyset.ascending(field(OUTBOX_ROW.FAILED_AT.isNull()))
            .thenAscending(coalesce(OUTBOX_ROW.FAILED_AT, OUTBOX_ROW.WRITTEN_AT))
            .thenAscending(OUTBOX_ROW.ID);

    private final DSLContext db;
    private final Wordings wordings;

    UnfinishedQueries(DSLContext db, Wordings wordings) {
        this.db = db;
        this.wordings = wordings;
    }

    public Page<Unfinished> page(Scope scope, Slice slice) {
        var seen =
                db.select(OUTBOX_ROW.fields()).from(OUTBOX_ROW).where(OutboxRepository.UNFINISHED.and(within(scope)));
        return FAILED_FIRST.page(db, seen, slice, row -> unfinished(row.into(OUTBOX_ROW)));
    }

    private static Condition within(Scope scope) {
        return scope.everything() ? noCondition() : arrayOverlap(OUTBOX_ROW.PROJECTS, scope.ids());
    }

    private Unfinished unfinished(OutboxRowRecord row) {
        var subject = new Subject(row.getSubject(), false);
        return new Unfinished(
                row.getId(),
                wordings.about(subject, row.getKind(), row.getReference()),
                row.getWrittenAt().toInstant(),
                row.getAttempts(),
                instant(row.getFailedAt()),
                row.getFailure());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
