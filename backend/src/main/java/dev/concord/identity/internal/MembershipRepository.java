package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_DESIGNATION;
import static dev.concord.identity.internal.db.Tables.IDENTITY_GROUP_MEMBERSHIP;
import static dev.concord.identity.internal.db.Tables.IDENTITY_MEMBERSHIP;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PERSON;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PROJECT;

import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.identity.Membership;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.identity.ProjectObservation;
import dev.concord.identity.ProjectObservation.GroupMember;
import dev.concord.identity.ProjectObservation.Member;
import java.time.Instant;
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
    private final PersonRepository people;
    private final DirectoryRepository directory;

    MembershipRepository(DSLContext db, PersonRepository people, DirectoryRepository directory) {
        this.db = db;
        this.people = people;
        this.directory = directory;
    }

    /** The person's projects, through groups as well. */
    public List<Membership> of(PersonId person) {
        return fetch(IDENTITY_DESIGNATION.PERSON_ID.eq(person.value()));
    }

    /** The people known to belong to the project, through groups as well. */
    public List<Membership> of(ProjectId project) {
        return fetch(IDENTITY_DESIGNATION.PROJECT_ID.eq(project.value()));
    }

    /** The strongest that the person has, of their own or through groups. */
    public Optional<Designation> designation(PersonId person, ProjectId project) {
        return db.select(IDENTITY_DESIGNATION.DESIGNATION)
                .from(IDENTITY_DESIGNATION)
                .where(IDENTITY_DESIGNATION.PERSON_ID.eq(person.value()))
                .and(IDENTITY_DESIGNATION.PROJECT_ID.eq(project.value()))
                .fetchOptional(IDENTITY_DESIGNATION.DESIGNATION)
                .map(Designation::valueOf);
    }

    /** True if the members differ from those before. */
    boolean replace(ProjectObservation seen, Instant at) {
        boolean people = replacePeople(seen.project(), seen.members(), at);
        return replaceGroups(seen.project(), seen.groups()) || people;
    }

    private boolean replacePeople(ProjectId project, List<Member> members, Instant at) {
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
        db.deleteFrom(IDENTITY_MEMBERSHIP)
                .where(IDENTITY_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .execute();
        now.forEach((person, designation) -> db.insertInto(IDENTITY_MEMBERSHIP)
                .values(project.value(), person, designation)
                .execute());
        return true;
    }

    private boolean replaceGroups(ProjectId project, List<GroupMember> groups) {
        groups.forEach(group -> directory.remember(group.group(), group.name()));
        var now = groups.stream()
                .collect(Collectors.toMap(
                        group -> group.group().value(),
                        group -> group.designation().name(),
                        (first, second) -> first));
        var before = db.selectFrom(IDENTITY_GROUP_MEMBERSHIP)
                .where(IDENTITY_GROUP_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .fetchMap(IDENTITY_GROUP_MEMBERSHIP.GROUP_ID, IDENTITY_GROUP_MEMBERSHIP.DESIGNATION);
        if (before.equals(now)) {
            return false;
        }
        db.deleteFrom(IDENTITY_GROUP_MEMBERSHIP)
                .where(IDENTITY_GROUP_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .execute();
        now.forEach((group, designation) -> db.insertInto(IDENTITY_GROUP_MEMBERSHIP)
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
        db.deleteFrom(IDENTITY_MEMBERSHIP)
                .where(IDENTITY_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .and(IDENTITY_MEMBERSHIP.PERSON_ID.eq(member.value()))
                .execute();
        if (designation != null) {
            db.insertInto(IDENTITY_MEMBERSHIP)
                    .values(project.value(), member.value(), designation.name())
                    .execute();
        }
    }

    private void tell(ProjectId project, MemberId.OfGroup member, @Nullable Designation designation) {
        db.deleteFrom(IDENTITY_GROUP_MEMBERSHIP)
                .where(IDENTITY_GROUP_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .and(IDENTITY_GROUP_MEMBERSHIP.GROUP_ID.eq(member.value()))
                .execute();
        if (designation != null) {
            db.insertInto(IDENTITY_GROUP_MEMBERSHIP)
                    .values(project.value(), member.value(), designation.name())
                    .execute();
        }
    }

    private List<Membership> fetch(Condition condition) {
        return db.select(
                        IDENTITY_DESIGNATION.PROJECT_ID,
                        IDENTITY_PROJECT.NAME,
                        IDENTITY_DESIGNATION.PERSON_ID,
                        IDENTITY_PERSON.NAME,
                        IDENTITY_DESIGNATION.DESIGNATION)
                .from(IDENTITY_DESIGNATION)
                .join(IDENTITY_PROJECT)
                .on(IDENTITY_PROJECT.ID.eq(IDENTITY_DESIGNATION.PROJECT_ID))
                .join(IDENTITY_PERSON)
                .on(IDENTITY_PERSON.ID.eq(IDENTITY_DESIGNATION.PERSON_ID))
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
