package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_JOIN_REQUEST;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PERSON;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PROJECT;

import dev.concord.identity.Designation;
import dev.concord.identity.JoinId;
import dev.concord.identity.JoinRequest;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.identity.internal.db.tables.IdentityPerson;
import dev.concord.shared.StaleVersion;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Requests to join. */
@Repository
public class JoinRepository {
    private static final IdentityPerson DECIDER = IDENTITY_PERSON.as("decider");

    private final DSLContext db;

    JoinRepository(DSLContext db) {
        this.db = db;
    }

    public JoinId insert(ProjectId project, PersonId person, Designation designation, String reason, Instant at) {
        var id = new JoinId(UUID.randomUUID());
        db.insertInto(IDENTITY_JOIN_REQUEST)
                .set(IDENTITY_JOIN_REQUEST.ID, id.value())
                .set(IDENTITY_JOIN_REQUEST.PROJECT_ID, project.value())
                .set(IDENTITY_JOIN_REQUEST.PERSON_ID, person.value())
                .set(IDENTITY_JOIN_REQUEST.DESIGNATION, designation.name())
                .set(IDENTITY_JOIN_REQUEST.REASON, reason)
                .set(IDENTITY_JOIN_REQUEST.ASKED_AT, at.atOffset(ZoneOffset.UTC))
                .set(IDENTITY_JOIN_REQUEST.STATE, JoinRequest.State.OPEN.name())
                .execute();
        return id;
    }

    /** Throws {@link StaleVersion} when somebody decided meanwhile. */
    public void decide(JoinId id, long seen, JoinRequest.State state, PersonId by, String comment, Instant at) {
        int rows = db.update(IDENTITY_JOIN_REQUEST)
                .set(IDENTITY_JOIN_REQUEST.STATE, state.name())
                .set(IDENTITY_JOIN_REQUEST.DECIDED_BY, by.value())
                .set(IDENTITY_JOIN_REQUEST.DECIDED_AT, at.atOffset(ZoneOffset.UTC))
                .set(IDENTITY_JOIN_REQUEST.COMMENT, comment)
                .set(IDENTITY_JOIN_REQUEST.VERSION, IDENTITY_JOIN_REQUEST.VERSION.plus(1))
                .where(IDENTITY_JOIN_REQUEST.ID.eq(id.value()))
                .and(IDENTITY_JOIN_REQUEST.VERSION.eq(seen))
                .execute();
        if (rows == 0) {
            throw new StaleVersion("request to join");
        }
    }

    public Optional<JoinRequest> find(JoinId id) {
        return fetch(IDENTITY_JOIN_REQUEST.ID.eq(id.value())).stream().findFirst();
    }

    public Optional<JoinRequest> open(ProjectId project, PersonId person) {
        return fetch(IDENTITY_JOIN_REQUEST
                        .PROJECT_ID
                        .eq(project.value())
                        .and(IDENTITY_JOIN_REQUEST.PERSON_ID.eq(person.value()))
                        .and(IDENTITY_JOIN_REQUEST.STATE.eq(JoinRequest.State.OPEN.name())))
                .stream()
                .findFirst();
    }

    public List<JoinRequest> of(ProjectId project) {
        return fetch(IDENTITY_JOIN_REQUEST.PROJECT_ID.eq(project.value()));
    }

    public List<JoinRequest> by(PersonId person) {
        return fetch(IDENTITY_JOIN_REQUEST.PERSON_ID.eq(person.value()));
    }

    private List<JoinRequest> fetch(Condition condition) {
        return db.select(IDENTITY_JOIN_REQUEST.fields())
                .select(IDENTITY_PROJECT.NAME, IDENTITY_PERSON.NAME, DECIDER.NAME)
                .from(IDENTITY_JOIN_REQUEST)
                .join(IDENTITY_PROJECT)
                .on(IDENTITY_PROJECT.ID.eq(IDENTITY_JOIN_REQUEST.PROJECT_ID))
                .join(IDENTITY_PERSON)
                .on(IDENTITY_PERSON.ID.eq(IDENTITY_JOIN_REQUEST.PERSON_ID))
                .leftJoin(DECIDER)
                .on(DECIDER.ID.eq(IDENTITY_JOIN_REQUEST.DECIDED_BY))
                .where(condition)
                .orderBy(IDENTITY_JOIN_REQUEST.DECIDED_AT.desc().nullsFirst(), IDENTITY_JOIN_REQUEST.ASKED_AT)
                .fetch(JoinRepository::request);
    }

    private static JoinRequest request(Record row) {
        var request = row.into(IDENTITY_JOIN_REQUEST);
        return new JoinRequest(
                new JoinId(request.getId()),
                request.getVersion(),
                new ProjectId(request.getProjectId()),
                row.get(IDENTITY_PROJECT.NAME),
                new PersonId(request.getPersonId()),
                row.get(IDENTITY_PERSON.NAME),
                Designation.valueOf(request.getDesignation()),
                request.getReason(),
                request.getAskedAt().toInstant(),
                JoinRequest.State.valueOf(request.getState()),
                row.get(DECIDER.NAME),
                Optional.ofNullable(request.getDecidedAt())
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                request.getComment());
    }
}
