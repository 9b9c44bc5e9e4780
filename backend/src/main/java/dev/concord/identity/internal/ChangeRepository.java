package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_MEMBERSHIP_CHANGE;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PERSON;

import dev.concord.identity.ChangeId;
import dev.concord.identity.Designation;
import dev.concord.identity.MemberId;
import dev.concord.identity.MembershipChange;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
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
        db.insertInto(IDENTITY_MEMBERSHIP_CHANGE)
                .set(IDENTITY_MEMBERSHIP_CHANGE.ID, id.value())
                .set(IDENTITY_MEMBERSHIP_CHANGE.PROJECT_ID, project.value())
                .set(IDENTITY_MEMBERSHIP_CHANGE.MEMBER_KIND, kind(member))
                .set(IDENTITY_MEMBERSHIP_CHANGE.MEMBER_ID, member.value())
                .set(IDENTITY_MEMBERSHIP_CHANGE.BEFORE, name(before))
                .set(IDENTITY_MEMBERSHIP_CHANGE.DESIGNATION, name(wanted))
                .set(IDENTITY_MEMBERSHIP_CHANGE.ASKED_BY, by.value())
                .set(IDENTITY_MEMBERSHIP_CHANGE.ASKED_AT, at.atOffset(ZoneOffset.UTC))
                .set(IDENTITY_MEMBERSHIP_CHANGE.STATE, "PENDING")
                .execute();
        return id;
    }

    public Optional<MembershipChange> find(ChangeId id) {
        return fetch(IDENTITY_MEMBERSHIP_CHANGE.ID.eq(id.value())).stream().findFirst();
    }

    public List<MembershipChange> open(ProjectId project) {
        return fetch(IDENTITY_MEMBERSHIP_CHANGE
                .PROJECT_ID
                .eq(project.value())
                .and(IDENTITY_MEMBERSHIP_CHANGE.STATE.in("PENDING", "FAILED")));
    }

    private List<MembershipChange> fetch(Condition condition) {
        return db.select(IDENTITY_MEMBERSHIP_CHANGE.fields())
                .select(IDENTITY_PERSON.NAME)
                .from(IDENTITY_MEMBERSHIP_CHANGE)
                .join(IDENTITY_PERSON)
                .on(IDENTITY_PERSON.ID.eq(IDENTITY_MEMBERSHIP_CHANGE.ASKED_BY))
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
        db.update(IDENTITY_MEMBERSHIP_CHANGE)
                .set(IDENTITY_MEMBERSHIP_CHANGE.STATE, state)
                .set(IDENTITY_MEMBERSHIP_CHANGE.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(IDENTITY_MEMBERSHIP_CHANGE.ID.eq(id.value()))
                .execute();
    }

    public void failed(ChangeId id, @Nullable String why) {
        db.update(IDENTITY_MEMBERSHIP_CHANGE)
                .set(IDENTITY_MEMBERSHIP_CHANGE.STATE, why == null ? "PENDING" : "FAILED")
                .set(IDENTITY_MEMBERSHIP_CHANGE.FAILURE, why)
                .where(IDENTITY_MEMBERSHIP_CHANGE.ID.eq(id.value()))
                .and(IDENTITY_MEMBERSHIP_CHANGE.STATE.in("PENDING", "FAILED"))
                .execute();
    }

    private static MembershipChange change(Record row) {
        var change = row.into(IDENTITY_MEMBERSHIP_CHANGE);
        return new MembershipChange(
                new ChangeId(change.getId()),
                new ProjectId(change.getProjectId()),
                MemberId.parse(change.getMemberKind().toLowerCase(Locale.ROOT) + ":" + change.getMemberId()),
                designation(change.getBefore()),
                designation(change.getDesignation()),
                new PersonId(change.getAskedBy()),
                row.get(IDENTITY_PERSON.NAME),
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
