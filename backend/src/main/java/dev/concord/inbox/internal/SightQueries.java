package dev.concord.inbox.internal;

import static dev.concord.inbox.internal.db.Tables.INBOX_OBSERVER;
import static dev.concord.inbox.internal.db.Tables.INBOX_SUBJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;

import dev.concord.inbox.Coverage;
import dev.concord.inbox.Observer;
import dev.concord.inbox.Sight;
import dev.concord.inbox.internal.db.tables.records.InboxSubjectRecord;
import dev.concord.shared.About;
import dev.concord.shared.Page;
import dev.concord.shared.Scope;
import dev.concord.shared.Slice;
import dev.concord.shared.paging.Keyset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** What is known, counted in the database; {@link Sight#state} says the same of one subject. */
@Repository
public class SightQueries {
    private static final Duration LISTED_WITHIN = Duration.ofMinutes(1);
    private static final Comparator<Coverage> WORST_FIRST = Comparator.comparing(Coverage::known)
            .thenComparing(coverage -> coverage.failing() == 0)
            .thenComparing(coverage -> coverage.behind() == 0)
            .thenComparing(Coverage::title);
    private static final Field<Integer> SUBJECTS = count().as("subjects");
    private static final Field<Integer> READ = count(INBOX_SUBJECT.LOOKED_AT).as("read");
    private static final Field<OffsetDateTime> LOOKED =
            min(INBOX_SUBJECT.LOOKED_AT).as("looked");
    private static final Field<OffsetDateTime> LISTED =
            min(INBOX_SUBJECT.LISTED_AT).as("listed");
    private static final Field<String> TROUBLE = field(
                    "(array_agg({0} order by {1}) filter (where {1} is not null))[1]",
                    String.class, INBOX_SUBJECT.TROUBLE, INBOX_SUBJECT.FAILING_SINCE)
            .as("why");
    private static final Keyset LEAST_KNOWN_FIRST = Keyset.ascending(field(INBOX_SUBJECT.FAILING_SINCE.isNull()))
            .thenAscending(coalesce(INBOX_SUBJECT.FAILING_SINCE, INBOX_SUBJECT.LISTED_AT))
            .thenDescending(field(INBOX_SUBJECT.LOOKED_AT.isNull()))
            .thenAscending(coalesce(INBOX_SUBJECT.LOOKED_AT, INBOX_SUBJECT.LISTED_AT))
            .thenAscending(INBOX_SUBJECT.SUBJECT);

    private final DSLContext db;
    private final ObjectProvider<Observer<?>> observers;
    private final Instant started;

    SightQueries(DSLContext db, ObjectProvider<Observer<?>> observers, Clock clock) {
        this.db = db;
        this.observers = observers;
        this.started = clock.instant();
    }

    public List<Coverage> coverage(Scope scope, Instant now) {
        var time = val(now.atOffset(ZoneOffset.UTC));
        var failing = INBOX_SUBJECT.FAILING_SINCE.isNotNull();
        var fresh = failing.not()
                .and(after(INBOX_SUBJECT.LOOKED_AT, Sight.FRESH_PAUSES).gt(time));
        var unknown = failing.or(coalesce(
                        after(INBOX_SUBJECT.LOOKED_AT, Sight.BUSY_PAUSES),
                        after(INBOX_SUBJECT.LISTED_AT, Sight.FRESH_PAUSES))
                .le(time));
        var rows = new Counted(
                count().filterWhere(fresh).as("fresh"),
                count().filterWhere(unknown).as("unknown"),
                count().filterWhere(failing).as("failing"),
                min(coalesce(INBOX_SUBJECT.FAILING_SINCE, INBOX_SUBJECT.LOOKED_AT, INBOX_SUBJECT.LISTED_AT))
                        .filterWhere(unknown)
                        .as("since"));
        var counted = db.select(INBOX_SUBJECT.OBSERVER, SUBJECTS, READ, LOOKED, LISTED, TROUBLE)
                .select(rows.fresh, rows.unknown, rows.failing, rows.since)
                .from(INBOX_SUBJECT)
                .where(SubjectRepository.within(scope))
                .groupBy(INBOX_SUBJECT.OBSERVER)
                .fetchMap(INBOX_SUBJECT.OBSERVER);
        var listed = db.selectFrom(INBOX_OBSERVER).fetchMap(INBOX_OBSERVER.NAME, INBOX_OBSERVER.LISTED_AT);
        return observers.stream()
                .map(observer -> coverage(observer, counted.get(observer.name()), rows, listed, now))
                .sorted(WORST_FIRST)
                .toList();
    }

    /** An observer whose subjects nobody listed, or nobody reads yet, knows nothing, however few there are. */
    private Coverage coverage(
            Observer<?> observer,
            @Nullable Record row,
            Counted counted,
            Map<String, OffsetDateTime> listed,
            Instant now) {
        var listedAt = instant(listed.get(observer.name()));
        var unlisted = listedAt == null ? started : listedAt.plus(LISTED_WITHIN).isAfter(now) ? null : listedAt;
        if (row == null) {
            return new Coverage(observer.name(), observer.title(), 0, 0, 0, 0, listedAt, unlisted, null);
        }
        boolean none = row.get(READ) == 0;
        var since = none ? instant(row.get(LISTED)) : instant(row.get(counted.since));
        return new Coverage(
                observer.name(),
                observer.title(),
                row.get(SUBJECTS),
                row.get(counted.fresh),
                none ? row.get(SUBJECTS) : row.get(counted.unknown),
                row.get(counted.failing),
                instant(row.get(LOOKED)),
                since == null ? unlisted : since,
                row.get(TROUBLE));
    }

    public Page<Sight> page(String observer, Scope scope, Slice slice) {
        var seen = INBOX_SUBJECT.OBSERVER.eq(observer).and(SubjectRepository.within(scope));
        return observers.stream()
                .filter(known -> known.name().equals(observer))
                .findFirst()
                .map(reads -> LEAST_KNOWN_FIRST.page(
                        db,
                        db.select(INBOX_SUBJECT.fields()).from(INBOX_SUBJECT).where(seen),
                        slice,
                        row -> sight(row.into(INBOX_SUBJECT), reads)))
                .orElseGet(Page::none);
    }

    private static Sight sight(InboxSubjectRecord row, Observer<?> observer) {
        return new Sight(
                row.getObserver(),
                row.getSubject(),
                observer.about(row.getSubject()).orElseGet(() -> new About(row.getSubject(), "", Set.of())),
                Duration.ofMillis(row.getPauseMs()),
                Duration.ofMillis(row.getTakesMs()),
                row.getListedAt().toInstant(),
                instant(row.getLookedAt()),
                instant(row.getFailingSince()),
                row.getTrouble());
    }

    private static Field<OffsetDateTime> after(Field<OffsetDateTime> time, int pauses) {
        return field(
                "{0} + ({1} * {2} + {3} * {4}) * interval '1 millisecond'",
                OffsetDateTime.class,
                time,
                INBOX_SUBJECT.PAUSE_MS,
                inline(pauses),
                INBOX_SUBJECT.TAKES_MS,
                inline(Sight.LOOKS));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** What depends on the time. */
    private record Counted(
            Field<Integer> fresh, Field<Integer> unknown, Field<Integer> failing, Field<OffsetDateTime> since) {}
}
