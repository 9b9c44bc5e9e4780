package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_GROUP;
import static dev.concord.identity.internal.db.Tables.IDENTITY_GROUP_MEMBERSHIP;
import static dev.concord.identity.internal.db.Tables.IDENTITY_MEMBERSHIP;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PERSON;

import dev.concord.identity.Designation;
import dev.concord.identity.GroupId;
import dev.concord.identity.MemberId;
import dev.concord.identity.MembershipChange;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.identity.ProjectMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Members as DataZone shows them, together with what is about to change. */
@Repository
public class MemberQueries {
    private static final Comparator<ProjectMember> OWNERS_FIRST = Comparator.comparing(
                    (ProjectMember member) -> member.designation() != Designation.PROJECT_OWNER)
            .thenComparing(ProjectMember::name)
            .thenComparing(member -> member.member().value());

    private final DSLContext db;
    private final ChangeRepository changes;

    MemberQueries(DSLContext db, ChangeRepository changes) {
        this.db = db;
        this.changes = changes;
    }

    public List<ProjectMember> of(ProjectId project) {
        Map<MemberId, MembershipChange> open = new HashMap<>(changes.open(project).stream()
                .collect(Collectors.toMap(MembershipChange::member, Function.identity())));
        var all = new ArrayList<ProjectMember>();
        people(project, open, all);
        groups(project, open, all);
        open.values().forEach(change -> all.add(new ProjectMember(change.member(), name(change), null, change)));
        all.sort(OWNERS_FIRST);
        return List.copyOf(all);
    }

    private void people(ProjectId project, Map<MemberId, MembershipChange> open, List<ProjectMember> all) {
        db.select(IDENTITY_MEMBERSHIP.PERSON_ID, IDENTITY_PERSON.NAME, IDENTITY_MEMBERSHIP.DESIGNATION)
                .from(IDENTITY_MEMBERSHIP)
                .join(IDENTITY_PERSON)
                .on(IDENTITY_PERSON.ID.eq(IDENTITY_MEMBERSHIP.PERSON_ID))
                .where(IDENTITY_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .forEach(row -> {
                    var id = MemberId.of(new PersonId(row.value1()));
                    all.add(new ProjectMember(id, row.value2(), Designation.valueOf(row.value3()), open.remove(id)));
                });
    }

    private void groups(ProjectId project, Map<MemberId, MembershipChange> open, List<ProjectMember> all) {
        db.select(IDENTITY_GROUP_MEMBERSHIP.GROUP_ID, IDENTITY_GROUP.NAME, IDENTITY_GROUP_MEMBERSHIP.DESIGNATION)
                .from(IDENTITY_GROUP_MEMBERSHIP)
                .join(IDENTITY_GROUP)
                .on(IDENTITY_GROUP.ID.eq(IDENTITY_GROUP_MEMBERSHIP.GROUP_ID))
                .where(IDENTITY_GROUP_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .forEach(row -> {
                    var id = MemberId.of(new GroupId(row.value1()));
                    all.add(new ProjectMember(id, row.value2(), Designation.valueOf(row.value3()), open.remove(id)));
                });
    }

    private String name(MembershipChange change) {
        return name(change.member()).orElse(change.member().value());
    }

    private Optional<String> name(MemberId member) {
        return switch (member) {
            case MemberId.OfPerson person ->
                db.select(IDENTITY_PERSON.NAME)
                        .from(IDENTITY_PERSON)
                        .where(IDENTITY_PERSON.ID.eq(person.value()))
                        .fetchOptional(IDENTITY_PERSON.NAME);
            case MemberId.OfGroup group ->
                db.select(IDENTITY_GROUP.NAME)
                        .from(IDENTITY_GROUP)
                        .where(IDENTITY_GROUP.ID.eq(group.value()))
                        .fetchOptional(IDENTITY_GROUP.NAME);
        };
    }

    /** The name of somebody whom the domain let in. */
    public Optional<String> addable(MemberId member) {
        boolean listed = switch (member) {
            case MemberId.OfPerson person ->
                db.fetchExists(
                        IDENTITY_PERSON,
                        IDENTITY_PERSON.ID.eq(person.value()).and(IDENTITY_PERSON.LISTED_AT.isNotNull()));
            case MemberId.OfGroup group ->
                db.fetchExists(
                        IDENTITY_GROUP, IDENTITY_GROUP.ID.eq(group.value()).and(IDENTITY_GROUP.LISTED_AT.isNotNull()));
        };
        return listed ? name(member) : Optional.empty();
    }
}
