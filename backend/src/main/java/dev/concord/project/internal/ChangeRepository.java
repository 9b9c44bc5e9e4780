package dev.concord.project.internal;

import static dev.concord.identity.views.Tables.IDENTITY_V_PERSON;
import static dev.concord.project.internal.db.Tables.PROJECT_MEMBERSHIP_CHANGE;

import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.project.ChangeId;
import dev.concord.project.MembershipChange;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Changes of members that DataZone has to confirm. */
@Repository
public class ChangeRepository {
    private final DSLContext db;

    ChangeRepository(DSLContext db) {
        this.db = db;
    }

    public ChangeId insert(
            ProjectId project,
            MemberId member,
            @Nullable Designation before,
            @Nullable Designation wanted,
            PersonId by,
            Instant at) {
        var id = new ChangeId(UUID.randomUUID());
        db.insertInto(PROJECT_MEMBERSHIP_CHANGE)
                .set(PROJECT_MEMBERSHIP_CHANGE.ID, id.value())
                .set(PROJECT_MEMBERSHIP_CHANGE.PROJECT_ID, project.value())
                .set(PROJECT_MEMBERSHIP_CHANGE.MEMBER_KIND, kind(member))
                .set(PROJECT_MEMBERSHIP_CHANGE.MEMBER_ID, member.value())
                .set(PROJECT_MEMBERSHIP_CHANGE.BEFORE, name(before))
                .set(PROJECT_MEMBERSHIP_CHANGE.DESIGNATION, name(wanted))
                .set(PROJECT_MEMBERSHIP_CHANGE.ASKED_BY, by.value())
                .set(PROJECT_MEMBERSHIP_CHANGE.ASKED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PROJECT_MEMBERSHIP_CHANGE.STATE, "PENDING")
                .execute();
        return id;
    }

    public Optional<MembershipChange> find(ChangeId id) {
        return fetch(PROJECT_MEMBERSHIP_CHANGE.ID.eq(id.value())).stream().findFirst();
    }

    public List<MembershipChange> open(ProjectId project) {
        return fetch(PROJECT_MEMBERSHIP_CHANGE
                .PROJECT_ID
                .eq(project.value())
                .and(PROJECT_MEMBERSHIP_CHANGE.STATE.in("PENDING", "FAILED")));
    }

    private List<MembershipChange> fetch(Condition condition) {
        return db.select(PROJECT_MEMBERSHIP_CHANGE.fields())
                .select(IDENTITY_V_PERSON.NAME)
                .from(PROJECT_MEMBERSHIP_CHANGE)
                .join(IDENTITY_V_PERSON)
                .on(IDENTITY_V_PERSON.ID.eq(PROJECT_MEMBERSHIP_CHANGE.ASKED_BY))
                .where(condition)
                .fetch(ChangeRepository::change);
    }

    public void done(ChangeId id, Instant at) {
        end(id, "DONE", at);
    }

    public void givenUp(ChangeId id, Instant at) {
        end(id, "GIVEN_UP", at);
    }

    private void end(ChangeId id, String state, Instant at) {
        db.update(PROJECT_MEMBERSHIP_CHANGE)
                .set(PROJECT_MEMBERSHIP_CHANGE.STATE, state)
                .set(PROJECT_MEMBERSHIP_CHANGE.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(PROJECT_MEMBERSHIP_CHANGE.ID.eq(id.value()))
                .execute();
    }

    public void failed(ChangeId id, @Nullable String why) {
        db.update(PROJECT_MEMBERSHIP_CHANGE)
                .set(PROJECT_MEMBERSHIP_CHANGE.STATE, why == null ? "PENDING" : "FAILED")
                .set(PROJECT_MEMBERSHIP_CHANGE.FAILURE, why)
                .where(PROJECT_MEMBERSHIP_CHANGE.ID.eq(id.value()))
                .and(PROJECT_MEMBERSHIP_CHANGE.STATE.in("PENDING", "FAILED"))
                .execute();
    }

    private static MembershipChange change(Record row) {
        var change = row.into(PROJECT_MEMBERSHIP_CHANGE);
        return new MembershipChange(
                new ChangeId(change.getId()),
                new ProjectId(change.getProjectId()),
                MemberId.parse(change.getMemberKind().toLowerCase(Locale.ROOT) + ":" + change.getMemberId()),
                designation(change.getBefore()),
                designation(change.getDesignation()),
                new PersonId(change.getAskedBy()),
                row.get(IDENTITY_V_PERSON.NAME),
                change.getAskedAt().toInstant(),
                change.getFailure());
    }

    private static String kind(MemberId member) {
        return switch (member) {
            case MemberId.OfPerson person -> "PERSON";
            case MemberId.OfGroup group -> "GROUP";
        };
    }

    private static @Nullable String name(@Nullable Designation designation) {
        return designation == null ? null : designation.name();
    }

    private static @Nullable Designation designation(@Nullable String name) {
        return name == null ? null : Designation.valueOf(name);
    }
}
