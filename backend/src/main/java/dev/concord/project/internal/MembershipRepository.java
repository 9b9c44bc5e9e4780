package dev.concord.project.internal;

import static dev.concord.identity.views.Tables.IDENTITY_V_PERSON;
import static dev.concord.project.internal.db.Tables.PROJECT_DESIGNATION;
import static dev.concord.project.internal.db.Tables.PROJECT_GROUP_MEMBERSHIP;
import static dev.concord.project.internal.db.Tables.PROJECT_MEMBERSHIP;
import static dev.concord.project.internal.db.Tables.PROJECT_PROJECT;

import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.identity.People;
import dev.concord.project.Membership;
import dev.concord.project.ProjectObservation;
import dev.concord.project.ProjectObservation.GroupMember;
import dev.concord.project.ProjectObservation.Member;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Members of projects, as observed. */
@Repository
public class MembershipRepository {
    private final DSLContext db;
    private final People people;

    MembershipRepository(DSLContext db, People people) {
        this.db = db;
        this.people = people;
    }

    /** The person's projects, through groups as well. */
    public List<Membership> of(PersonId person) {
        return fetch(PROJECT_DESIGNATION.PERSON_ID.eq(person.value()));
    }

    /** The same without those that DataZone has no longer. */
    public List<Membership> there(PersonId person) {
        return fetch(PROJECT_DESIGNATION.PERSON_ID.eq(person.value()).and(PROJECT_PROJECT.GONE_AT.isNull()));
    }

    /** The people known to belong to the project, through groups as well. */
    public List<Membership> of(ProjectId project) {
        return fetch(PROJECT_DESIGNATION.PROJECT_ID.eq(project.value()));
    }

    /** The strongest that the person has, of their own or through groups. */
    public Optional<Designation> designation(PersonId person, ProjectId project) {
        return db.select(PROJECT_DESIGNATION.DESIGNATION)
                .from(PROJECT_DESIGNATION)
                .where(PROJECT_DESIGNATION.PERSON_ID.eq(person.value()))
                .and(PROJECT_DESIGNATION.PROJECT_ID.eq(project.value()))
                .fetchOptional(PROJECT_DESIGNATION.DESIGNATION)
                .map(Designation::valueOf);
    }

    /** True if the members differ from those before. */
    boolean replace(ProjectObservation seen) {
        boolean people = replacePeople(seen.project(), seen.members());
        return replaceGroups(seen.project(), seen.groups()) || people;
    }

    private boolean replacePeople(ProjectId project, List<Member> members) {
        members.forEach(member -> people.seen(member.person(), member.name()));
        var now = members.stream()
                .collect(Collectors.toMap(
                        member -> member.person().value(),
                        member -> member.designation().name(),
                        (first, second) -> first));
        var before = db.selectFrom(PROJECT_MEMBERSHIP)
                .where(PROJECT_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .fetchMap(PROJECT_MEMBERSHIP.PERSON_ID, PROJECT_MEMBERSHIP.DESIGNATION);
        if (before.equals(now)) {
            return false;
        }
        db.deleteFrom(PROJECT_MEMBERSHIP)
                .where(PROJECT_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .execute();
        now.forEach((person, designation) -> db.insertInto(PROJECT_MEMBERSHIP)
                .values(project.value(), person, designation)
                .execute());
        return true;
    }

    private boolean replaceGroups(ProjectId project, List<GroupMember> groups) {
        groups.forEach(group -> people.seen(group.group(), group.name()));
        var now = groups.stream()
                .collect(Collectors.toMap(
                        group -> group.group().value(),
                        group -> group.designation().name(),
                        (first, second) -> first));
        var before = db.selectFrom(PROJECT_GROUP_MEMBERSHIP)
                .where(PROJECT_GROUP_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .fetchMap(PROJECT_GROUP_MEMBERSHIP.GROUP_ID, PROJECT_GROUP_MEMBERSHIP.DESIGNATION);
        if (before.equals(now)) {
            return false;
        }
        db.deleteFrom(PROJECT_GROUP_MEMBERSHIP)
                .where(PROJECT_GROUP_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .execute();
        now.forEach((group, designation) -> db.insertInto(PROJECT_GROUP_MEMBERSHIP)
                .values(project.value(), group, designation)
                .execute());
        return true;
    }

    /** DataZone has this member now with this designation, or without one no longer. */
    void told(ProjectId project, MemberId member, @Nullable Designation designation) {
        switch (member) {
            case MemberId.OfPerson person -> tell(project, person, designation);
            case MemberId.OfGroup group -> tell(project, group, designation);
        }
    }

    private void tell(ProjectId project, MemberId.OfPerson member, @Nullable Designation designation) {
        db.deleteFrom(PROJECT_MEMBERSHIP)
                .where(PROJECT_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .and(PROJECT_MEMBERSHIP.PERSON_ID.eq(member.value()))
                .execute();
        if (designation != null) {
            db.insertInto(PROJECT_MEMBERSHIP)
                    .values(project.value(), member.value(), designation.name())
                    .execute();
        }
    }

    private void tell(ProjectId project, MemberId.OfGroup member, @Nullable Designation designation) {
        db.deleteFrom(PROJECT_GROUP_MEMBERSHIP)
                .where(PROJECT_GROUP_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .and(PROJECT_GROUP_MEMBERSHIP.GROUP_ID.eq(member.value()))
                .execute();
        if (designation != null) {
            db.insertInto(PROJECT_GROUP_MEMBERSHIP)
                    .values(project.value(), member.value(), designation.name())
                    .execute();
        }
    }

    private List<Membership> fetch(Condition condition) {
        return db.select(
                        PROJECT_DESIGNATION.PROJECT_ID,
                        PROJECT_PROJECT.NAME,
                        PROJECT_DESIGNATION.PERSON_ID,
                        IDENTITY_V_PERSON.NAME,
                        PROJECT_DESIGNATION.DESIGNATION)
                .from(PROJECT_DESIGNATION)
                .join(PROJECT_PROJECT)
                .on(PROJECT_PROJECT.ID.eq(PROJECT_DESIGNATION.PROJECT_ID))
                .join(IDENTITY_V_PERSON)
                .on(IDENTITY_V_PERSON.ID.eq(PROJECT_DESIGNATION.PERSON_ID))
                .where(condition)
                .orderBy(PROJECT_PROJECT.NAME, IDENTITY_V_PERSON.NAME)
                .fetch(row -> new Membership(
                        new ProjectId(row.value1()),
                        row.value2(),
                        new PersonId(row.value3()),
                        row.value4(),
                        Designation.valueOf(row.value5())));
    }
}
