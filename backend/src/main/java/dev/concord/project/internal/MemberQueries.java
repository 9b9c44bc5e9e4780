package dev.concord.project.internal;

import static dev.concord.identity.views.Tables.IDENTITY_V_GROUP;
import static dev.concord.identity.views.Tables.IDENTITY_V_PERSON;
import static dev.concord.project.internal.db.Tables.PROJECT_GROUP_MEMBERSHIP;
import static dev.concord.project.internal.db.Tables.PROJECT_MEMBERSHIP;

import dev.concord.identity.Designation;
import dev.concord.identity.GroupId;
import dev.concord.identity.MemberId;
import dev.concord.project.MembershipChange;
import dev.concord.project.ProjectMember;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
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
        db.select(PROJECT_MEMBERSHIP.PERSON_ID, IDENTITY_V_PERSON.NAME, PROJECT_MEMBERSHIP.DESIGNATION)
                .from(PROJECT_MEMBERSHIP)
                .join(IDENTITY_V_PERSON)
                .on(IDENTITY_V_PERSON.ID.eq(PROJECT_MEMBERSHIP.PERSON_ID))
                .where(PROJECT_MEMBERSHIP.PROJECT_ID.eq(project.value()))
                .forEach(row -> {
                    var id = MemberId.of(new PersonId(row.value1()));
                    all.add(new ProjectMember(id, row.value2(), Designation.valueOf(row.value3()), open.remove(id)));
                });
    }

    private void groups(ProjectId project, Map<MemberId, MembershipChange> open, List<ProjectMember> all) {
        db.select(PROJECT_GROUP_MEMBERSHIP.GROUP_ID, IDENTITY_V_GROUP.NAME, PROJECT_GROUP_MEMBERSHIP.DESIGNATION)
                .from(PROJECT_GROUP_MEMBERSHIP)
                .join(IDENTITY_V_GROUP)
                .on(IDENTITY_V_GROUP.ID.eq(PROJECT_GROUP_MEMBERSHIP.GROUP_ID))
                .where(PROJECT_GROUP_MEMBERSHIP.PROJECT_ID.eq(project.value()))
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
                db.select(IDENTITY_V_PERSON.NAME)
                        .from(IDENTITY_V_PERSON)
                        .where(IDENTITY_V_PERSON.ID.eq(person.value()))
                        .fetchOptional(IDENTITY_V_PERSON.NAME);
            case MemberId.OfGroup group ->
                db.select(IDENTITY_V_GROUP.NAME)
                        .from(IDENTITY_V_GROUP)
                        .where(IDENTITY_V_GROUP.ID.eq(group.value()))
                        .fetchOptional(IDENTITY_V_GROUP.NAME);
        };
    }

    /** The name of somebody whom the domain let in. */
    public Optional<String> addable(MemberId member) {
        boolean listed = switch (member) {
            case MemberId.OfPerson person ->
                db.fetchExists(
                        IDENTITY_V_PERSON,
                        IDENTITY_V_PERSON.ID.eq(person.value()).and(IDENTITY_V_PERSON.LISTED.isTrue()));
            case MemberId.OfGroup group ->
                db.fetchExists(
                        IDENTITY_V_GROUP, IDENTITY_V_GROUP.ID.eq(group.value()).and(IDENTITY_V_GROUP.LISTED.isTrue()));
        };
        return listed ? name(member) : Optional.empty();
    }
}
