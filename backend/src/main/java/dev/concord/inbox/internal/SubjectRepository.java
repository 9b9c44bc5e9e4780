package dev.concord.inbox.internal;

import static dev.concord.inbox.internal.db.Tables.INBOX_OBSERVER;
import static dev.concord.inbox.internal.db.Tables.INBOX_SUBJECT;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.concord.inbox.Observer;
import dev.concord.inbox.internal.db.tables.records.InboxSubjectRecord;
import dev.concord.shared.About;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;

/** The subjects that are read, and what was last read of each. */
@Repository
public class SubjectRepository {
    /** Between the readings of a thing of which one event after another tells. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final DSLContext db;

    SubjectRepository(DSLContext db) {
        this.db = db;
    }

    /** The subjects of an observer are these: new ones are due, those that are not among them are forgotten. */
    void list(Observer<?> reads, Collection<String> subjects, Instant at) {
        var observer = reads.name();
        var known = db.select(INBOX_SUBJECT.SUBJECT)
                .from(INBOX_SUBJECT)
                .where(INBOX_SUBJECT.OBSERVER.eq(observer))
                .fetchSet(INBOX_SUBJECT.SUBJECT);
        var wanted = Set.copyOf(subjects);
        known.stream()
                .filter(subject -> !wanted.contains(subject))
                .forEach(subject -> db.deleteFrom(INBOX_SUBJECT)
                        .where(one(observer, subject))
                        .execute());
        subjects.stream().filter(subject -> !known.contains(subject)).forEach(subject -> add(reads, subject, at));
        db.update(INBOX_SUBJECT)
                .set(INBOX_SUBJECT.PAUSE_MS, reads.pause().toMillis())
                .where(INBOX_SUBJECT.OBSERVER.eq(observer))
                .and(INBOX_SUBJECT.PAUSE_MS.ne(reads.pause().toMillis()))
                .execute();
        db.insertInto(INBOX_OBSERVER)
                .set(INBOX_OBSERVER.NAME, observer)
                .set(INBOX_OBSERVER.LISTED_AT, time(at))
                .onConflict(INBOX_OBSERVER.NAME)
                .doUpdate()
                .set(INBOX_OBSERVER.LISTED_AT, time(at))
                .execute();
    }

    /** Due from then on, unless it is known already. */
    void add(Observer<?> reads, String subject, Instant at) {
        db.insertInto(INBOX_SUBJECT)
                .set(INBOX_SUBJECT.OBSERVER, reads.name())
                .set(INBOX_SUBJECT.SUBJECT, subject)
                .set(INBOX_SUBJECT.PROJECTS, projects(reads, subject))
                .set(INBOX_SUBJECT.PAUSE_MS, reads.pause().toMillis())
                .set(INBOX_SUBJECT.LISTED_AT, time(at))
                .set(INBOX_SUBJECT.DUE_AT, time(at))
                .onConflictDoNothing()
                .execute();
    }

    /** Whether a look at all of it began then or later, and came through. */
    public boolean isKnown(String observer, String subject, Instant at) {
        return db.fetchExists(INBOX_SUBJECT, one(observer, subject).and(INBOX_SUBJECT.LOOKED_AT.ge(time(at))));
    }

    private static String[] projects(Observer<?> reads, String subject) {
        return reads.about(subject).map(About::projects).orElseGet(Set::of).stream()
                .map(ProjectId::value)
                .toArray(String[]::new);
    }

    /** Due at once, or a moment after its last reading began; a reading that is going on now is followed by another. */
    public void hint(String observer, String subject, Instant at) {
        db.update(INBOX_SUBJECT)
                .set(INBOX_SUBJECT.HINTED_AT, time(at))
                .set(INBOX_SUBJECT.DUE_AT, soon(at))
                .where(one(observer, subject))
                .execute();
    }

    /** All subjects whose ids are among these, each by its observer. */
    Map<String, List<String>> named(Collection<String> ids) {
        return db.select(INBOX_SUBJECT.OBSERVER, INBOX_SUBJECT.SUBJECT)
                .from(INBOX_SUBJECT)
                .where(INBOX_SUBJECT.SUBJECT.in(ids))
                .fetchGroups(INBOX_SUBJECT.OBSERVER, INBOX_SUBJECT.SUBJECT);
    }

    /** All of these are due at once; those that are just being applied are known a moment later anyway. */
    public void hint(Scope scope, Instant at) {
        var free = db.select(INBOX_SUBJECT.OBSERVER, INBOX_SUBJECT.SUBJECT)
                .from(INBOX_SUBJECT)
                .where(within(scope))
                .forUpdate()
                .skipLocked();
        db.update(INBOX_SUBJECT)
                .set(INBOX_SUBJECT.HINTED_AT, time(at))
                .set(INBOX_SUBJECT.DUE_AT, soon(at))
                .where(row(INBOX_SUBJECT.OBSERVER, INBOX_SUBJECT.SUBJECT).in(free))
                .execute();
    }

    /** The one that is due for the longest time, of other observers than these; nobody else gets it before the lease ends. */
    Optional<Due> take(Collection<String> notOf, Instant now, Duration lease) {
        var next = db.select(INBOX_SUBJECT.OBSERVER, INBOX_SUBJECT.SUBJECT)
                .from(INBOX_SUBJECT)
                .where(INBOX_SUBJECT.DUE_AT.le(time(now)))
                .and(INBOX_SUBJECT.LEASED_UNTIL.isNull().or(INBOX_SUBJECT.LEASED_UNTIL.lt(time(now))))
                .and(INBOX_SUBJECT.OBSERVER.notIn(notOf))
                .orderBy(INBOX_SUBJECT.DUE_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
        return next.map(row -> db.update(INBOX_SUBJECT)
                .set(INBOX_SUBJECT.LEASED_UNTIL, time(now.plus(lease)))
                .where(one(row.value1(), row.value2()))
                .returning()
                .fetchSingle(SubjectRepository::due));
    }

    /** Written down, not applied yet. False when something that was read later is known already. */
    boolean read(Due due, JSONB seen, Instant begun) {
        return db.update(INBOX_SUBJECT)
                        .set(INBOX_SUBJECT.READ_AT, time(begun))
                        .set(INBOX_SUBJECT.SEEN, seen)
                        .setNull(INBOX_SUBJECT.APPLIED_AT)
                        .where(one(due.observer(), due.subject()))
                        .and(INBOX_SUBJECT.READ_AT.isNull().or(INBOX_SUBJECT.READ_AT.lt(time(begun))))
                        .execute()
                > 0;
    }

    /** What waits to be applied, locked until the transaction ends. */
    Optional<Seen> unapplied(Due due) {
        return db.selectFrom(INBOX_SUBJECT)
                .where(one(due.observer(), due.subject()))
                .and(INBOX_SUBJECT.READ_AT.isNotNull())
                .and(INBOX_SUBJECT.APPLIED_AT.isNull())
                .forUpdate()
                .fetchOptional(row -> new Seen(row.getSeen(), row.getReadAt().toInstant()));
    }

    /** All of it is known since then, where that is given. */
    void applied(Due due, Optional<Instant> wholeSince, Instant at) {
        wholeSince.ifPresent(since -> db.update(INBOX_SUBJECT)
                .set(INBOX_SUBJECT.LOOKED_AT, time(since))
                .set(INBOX_SUBJECT.TAKES_MS, Duration.between(since, at).toMillis())
                .where(one(due.observer(), due.subject()))
                .execute());
        db.update(INBOX_SUBJECT)
                .set(INBOX_SUBJECT.APPLIED_AT, time(at))
                .set(INBOX_SUBJECT.FAILURES, 0)
                .setNull(INBOX_SUBJECT.FAILING_SINCE)
                .setNull(INBOX_SUBJECT.TROUBLE)
                .where(one(due.observer(), due.subject()))
                .execute();
    }

    void failed(Due due, String why, Instant at) {
        db.update(INBOX_SUBJECT)
                .set(INBOX_SUBJECT.FAILURES, INBOX_SUBJECT.FAILURES.plus(1))
                .set(INBOX_SUBJECT.FAILING_SINCE, coalesce(INBOX_SUBJECT.FAILING_SINCE, val(time(at))))
                .set(INBOX_SUBJECT.TROUBLE, why)
                .where(one(due.observer(), due.subject()))
                .execute();
    }

    /** Gives it back; it is due in a moment when something told of a change after the reading had begun. */
    void done(Due due, Instant begun, Instant next) {
        var changed = INBOX_SUBJECT.HINTED_AT.isNotNull().and(INBOX_SUBJECT.HINTED_AT.ge(time(begun)));
        db.update(INBOX_SUBJECT)
                .setNull(INBOX_SUBJECT.LEASED_UNTIL)
                .setNull(INBOX_SUBJECT.HINTED_AT)
                .set(
                        INBOX_SUBJECT.DUE_AT,
                        when(changed, inline(time(begun.plus(MOMENT)))).otherwise(time(next)))
                .where(one(due.observer(), due.subject()))
                .execute();
    }

    /** Many events in a row are one reason to look. */
    private static Field<OffsetDateTime> soon(Instant at) {
        return field(
                "least({0}, greatest({1}, {2} + {3} * interval '1 ms'))",
                OffsetDateTime.class,
                INBOX_SUBJECT.DUE_AT,
                val(time(at)),
                INBOX_SUBJECT.READ_AT,
                inline(MOMENT.toMillis()));
    }

    /** What is nobody's is everybody's: lists of the whole account or domain. */
    static Condition within(Scope scope) {
        return scope.everything()
                ? noCondition()
                : arrayOverlap(INBOX_SUBJECT.PROJECTS, scope.ids())
                        .or(cardinality(INBOX_SUBJECT.PROJECTS).eq(0));
    }

    private static Condition one(String observer, String subject) {
        return INBOX_SUBJECT.OBSERVER.eq(observer).and(INBOX_SUBJECT.SUBJECT.eq(subject));
    }

    private static Due due(InboxSubjectRecord row) {
        return new Due(row.getObserver(), row.getSubject(), row.getFailures());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** What is to be read now, and how often that failed in a row. */
    record Due(String observer, String subject, int failures) {}

    /** What was read, and when that began. */
    record Seen(JSONB json, Instant begun) {}
}
