package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_MEMBERSHIP;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PERSON;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PROJECT;

import dev.concord.identity.Designation;
import dev.concord.identity.Membership;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.identity.ProjectObservation.Member;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Members of projects, as observed. */
@Repository
public class MembershipRepository {
    private final DSLContext db;
    private final PersonRepository people;

    MembershipRepository(DSLContext db, PersonRepository people) {
        this.db = db;
        this.people = people;
    }

    public List<Membership> of(PersonId person) {
        return fetch(IDENTITY_MEMBERSHIP.PERSON_ID.eq(person.value()));
    }

    public List<Membership> of(ProjectId project) {
        return fetch(IDENTITY_MEMBERSHIP.PROJECT_ID.eq(project.value()));
    }

    public Optional<Designation> designation(PersonId person, ProjectId project) {
        return db.select(IDENTITY_MEMBERSHIP.DESIGNATION)
                .from(IDENTITY_MEMBERSHIP)
                .where(IDENTITY_MEMBERSHIP.PERSON_ID.eq(person.value()))
                .and(IDENTITY_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .fetchOptional(IDENTITY_MEMBERSHIP.DESIGNATION)
                .map(Designation::valueOf);
    }

    /** True if the members differ from those before. */
    boolean replace(ProjectId project, List<Member> members, Instant at) {
        members.forEach(member -> people.remember(member.person(), member.name(), at));
        var now = members.stream()
                .collect(Collectors.toMap(
                        member -> member.person().value(),
                        member -> member.designation().name(),
                        (first, second) -> first));
        var before = db.selectFrom(IDENTITY_MEMBERSHIP)
                .where(IDENTITY_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .fetchMap(IDENTITY_MEMBERSHIP.PERSON_ID, IDENTITY_MEMBERSHIP.DESIGNATION);
        if (before.equals(now)) {
            return false;
        }
        write(project, now);
        return true;
    }

    private void write(ProjectId project, Map<String, String> designations) {
        db.deleteFrom(IDENTITY_MEMBERSHIP)
                .where(IDENTITY_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .execute();
        designations.forEach((person, designation) -> db.insertInto(IDENTITY_MEMBERSHIP)
                .values(project.value(), person, designation)
                .execute());
    }

    private List<Membership> fetch(Condition condition) {
        return db.select(
                        IDENTITY_MEMBERSHIP.PROJECT_ID,
                        IDENTITY_PROJECT.NAME,
                        IDENTITY_MEMBERSHIP.PERSON_ID,
                        IDENTITY_PERSON.NAME,
                        IDENTITY_MEMBERSHIP.DESIGNATION)
                .from(IDENTITY_MEMBERSHIP)
                .join(IDENTITY_PROJECT)
                .on(IDENTITY_PROJECT.ID.eq(IDENTITY_MEMBERSHIP.PROJECT_ID))
                .join(IDENTITY_PERSON)
                .on(IDENTITY_PERSON.ID.eq(IDENTITY_MEMBERSHIP.PERSON_ID))
                .where(condition)
                .orderBy(IDENTITY_PROJECT.NAME, IDENTITY_PERSON.NAME)
                .fetch(row -> new Membership(
                        new ProjectId(row.value1()),
                        row.value2(),
                        new PersonId(row.value3()),
                        row.value4(),
                        Designation.valueOf(row.value5())));
    }
}
