package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_GROUP;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PERSON;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PERSON_GROUP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import dev.concord.identity.GroupId;
import dev.concord.identity.Listed;
import dev.concord.identity.MemberId;
import dev.concord.shared.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.springframework.stereotype.Repository;

/** People and groups that can be added to projects. */
@Repository
public class DirectoryRepository {
    private final DSLContext db;

    DirectoryRepository(DSLContext db) {
        this.db = db;
    }

    public List<Listed> find(String words, int most) {
        var person = concat(IDENTITY_PERSON.NAME, inline(" "), coalesce(IDENTITY_PERSON.USER_NAME, inline("")));
        var kind = inline("person").as("kind");
        return db.select(
                        kind,
                        IDENTITY_PERSON.ID,
                        IDENTITY_PERSON.NAME,
                        coalesce(IDENTITY_PERSON.USER_NAME, inline("")).as("account"))
                .from(IDENTITY_PERSON)
                .where(IDENTITY_PERSON.LISTED_AT.isNotNull())
                .and(containing(person, words))
                .unionAll(db.select(inline("group"), IDENTITY_GROUP.ID, IDENTITY_GROUP.NAME, inline(""))
                        .from(IDENTITY_GROUP)
                        .where(IDENTITY_GROUP.LISTED_AT.isNotNull())
                        .and(containing(IDENTITY_GROUP.NAME, words)))
                .orderBy(3, 2)
                .limit(most)
                .fetch(row ->
                        new Listed(MemberId.parse(row.value1() + ":" + row.value2()), row.value3(), row.value4()));
    }

    private static Condition containing(Field<String> text, String words) {
        return Arrays.stream(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .<Condition>map(text::containsIgnoreCase)
                .reduce(noCondition(), Condition::and);
    }

    /** Keeps everybody who was ever known; only those in the list can be added from now on. Writes only what differs. */
    public void people(List<Listed> seen, Instant at) {
        var known = db.selectFrom(IDENTITY_PERSON)
                .where(IDENTITY_PERSON.LISTED_AT.isNotNull())
                .fetchMap(IDENTITY_PERSON.ID, IDENTITY_PERSON.USER_NAME);
        db.batch(different(seen, known, Listed::account)
                        .map(listed -> list(listed, time(at)))
                        .toList())
                .execute();
        db.update(IDENTITY_PERSON)
                .setNull(IDENTITY_PERSON.LISTED_AT)
                .where(IDENTITY_PERSON.ID.eq(any(gone(seen, known))))
                .execute();
    }

    /** The same for groups. */
    public void groups(List<Listed> seen, Instant at) {
        var known = db.selectFrom(IDENTITY_GROUP)
                .where(IDENTITY_GROUP.LISTED_AT.isNotNull())
                .fetchMap(IDENTITY_GROUP.ID, IDENTITY_GROUP.NAME);
        db.batch(different(seen, known, Listed::name)
                        .map(listed -> listGroup(listed, time(at)))
                        .toList())
                .execute();
        db.update(IDENTITY_GROUP)
                .setNull(IDENTITY_GROUP.LISTED_AT)
                .where(IDENTITY_GROUP.ID.eq(any(gone(seen, known))))
                .execute();
    }

    private static Stream<Listed> different(
            List<Listed> seen, Map<String, String> known, Function<Listed, String> word) {
        return seen.stream()
                .filter(listed ->
                        !word.apply(listed).equals(known.get(listed.member().value())));
    }

    private static String[] gone(List<Listed> seen, Map<String, String> known) {
        var left = new HashSet<>(known.keySet());
        seen.forEach(listed -> left.remove(listed.member().value()));
        return left.toArray(String[]::new);
    }

    private Query list(Listed person, OffsetDateTime now) {
        return db.insertInto(IDENTITY_PERSON)
                .set(IDENTITY_PERSON.ID, person.member().value())
                .set(IDENTITY_PERSON.NAME, person.name())
                .set(IDENTITY_PERSON.UPDATED_AT, now)
                .set(IDENTITY_PERSON.USER_NAME, person.account())
                .set(IDENTITY_PERSON.LISTED_AT, now)
                .onConflict(IDENTITY_PERSON.ID)
                .doUpdate()
                .set(IDENTITY_PERSON.USER_NAME, excluded(IDENTITY_PERSON.USER_NAME))
                .set(IDENTITY_PERSON.LISTED_AT, excluded(IDENTITY_PERSON.LISTED_AT));
    }

    private Query listGroup(Listed group, OffsetDateTime now) {
        return db.insertInto(IDENTITY_GROUP)
                .set(IDENTITY_GROUP.ID, group.member().value())
                .set(IDENTITY_GROUP.NAME, group.name())
                .set(IDENTITY_GROUP.LISTED_AT, now)
                .onConflict(IDENTITY_GROUP.ID)
                .doUpdate()
                .set(IDENTITY_GROUP.NAME, excluded(IDENTITY_GROUP.NAME))
                .set(IDENTITY_GROUP.LISTED_AT, excluded(IDENTITY_GROUP.LISTED_AT));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    public void remember(GroupId group, String name) {
        db.insertInto(IDENTITY_GROUP)
                .set(IDENTITY_GROUP.ID, group.value())
                .set(IDENTITY_GROUP.NAME, name)
                .onConflict(IDENTITY_GROUP.ID)
                .doUpdate()
                .set(IDENTITY_GROUP.NAME, excluded(IDENTITY_GROUP.NAME))
                .execute();
    }

    /** The provider's groups of a person, as of now. Writes only what differs. */
    public void groupsOf(PersonId person, Collection<String> groups) {
        var before = db.selectFrom(IDENTITY_PERSON_GROUP)
                .where(IDENTITY_PERSON_GROUP.PERSON_ID.eq(person.value()))
                .fetchSet(IDENTITY_PERSON_GROUP.NAME);
        if (before.equals(java.util.Set.copyOf(groups))) {
            return;
        }
        db.deleteFrom(IDENTITY_PERSON_GROUP)
                .where(IDENTITY_PERSON_GROUP.PERSON_ID.eq(person.value()))
                .execute();
        groups.forEach(group -> db.insertInto(IDENTITY_PERSON_GROUP)
                .values(person.value(), group)
                .onConflictDoNothing()
                .execute());
    }
}
