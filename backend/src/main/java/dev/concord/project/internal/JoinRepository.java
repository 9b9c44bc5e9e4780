package dev.concord.project.internal;

import static dev.concord.identity.views.Tables.IDENTITY_V_PERSON;
import static dev.concord.project.internal.db.Tables.PROJECT_JOIN_REQUEST;
import static dev.concord.project.internal.db.Tables.PROJECT_PROJECT;

import dev.concord.identity.Designation;
import dev.concord.identity.views.tables.IdentityVPerson;
import dev.concord.project.JoinId;
import dev.concord.project.JoinRequest;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
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
    private static final IdentityVPerson DECIDER = IDENTITY_V_PERSON.as("decider");

    private final DSLContext db;

    JoinRepository(DSLContext db) {
        this.db = db;
    }

    public JoinId insert(ProjectId project, PersonId person, Designation designation, String reason, Instant at) {
        var id = new JoinId(UUID.randomUUID());
        db.insertInto(PROJECT_JOIN_REQUEST)
                .set(PROJECT_JOIN_REQUEST.ID, id.value())
                .set(PROJECT_JOIN_REQUEST.PROJECT_ID, project.value())
                .set(PROJECT_JOIN_REQUEST.PERSON_ID, person.value())
                .set(PROJECT_JOIN_REQUEST.DESIGNATION, designation.name())
                .set(PROJECT_JOIN_REQUEST.REASON, reason)
                .set(PROJECT_JOIN_REQUEST.ASKED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PROJECT_JOIN_REQUEST.STATE, JoinRequest.State.OPEN.name())
                .execute();
        return id;
    }

    /** Throws {@link StaleVersion} when somebody decided meanwhile. */
    public void decide(JoinId id, long seen, JoinRequest.State state, PersonId by, String comment, Instant at) {
        int rows = db.update(PROJECT_JOIN_REQUEST)
                .set(PROJECT_JOIN_REQUEST.STATE, state.name())
                .set(PROJECT_JOIN_REQUEST.DECIDED_BY, by.value())
                .set(PROJECT_JOIN_REQUEST.DECIDED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PROJECT_JOIN_REQUEST.COMMENT, comment)
                .set(PROJECT_JOIN_REQUEST.VERSION, PROJECT_JOIN_REQUEST.VERSION.plus(1))
                .where(PROJECT_JOIN_REQUEST.ID.eq(id.value()))
                .and(PROJECT_JOIN_REQUEST.VERSION.eq(seen))
                .execute();
        if (rows == 0) {
            throw new StaleVersion("request to join");
        }
    }

    public Optional<JoinRequest> find(JoinId id) {
        return fetch(PROJECT_JOIN_REQUEST.ID.eq(id.value())).stream().findFirst();
    }

    public Optional<JoinRequest> open(ProjectId project, PersonId person) {
        return fetch(PROJECT_JOIN_REQUEST
                        .PROJECT_ID
                        .eq(project.value())
                        .and(PROJECT_JOIN_REQUEST.PERSON_ID.eq(person.value()))
                        .and(PROJECT_JOIN_REQUEST.STATE.eq(JoinRequest.State.OPEN.name())))
                .stream()
                .findFirst();
    }

    public List<JoinRequest> of(ProjectId project) {
        return fetch(PROJECT_JOIN_REQUEST.PROJECT_ID.eq(project.value()));
    }

    public List<JoinRequest> by(PersonId person) {
        return fetch(PROJECT_JOIN_REQUEST.PERSON_ID.eq(person.value()));
    }

    private List<JoinRequest> fetch(Condition condition) {
        return db.select(PROJECT_JOIN_REQUEST.fields())
                .select(PROJECT_PROJECT.NAME, IDENTITY_V_PERSON.NAME, DECIDER.NAME)
                .from(PROJECT_JOIN_REQUEST)
                .join(PROJECT_PROJECT)
                .on(PROJECT_PROJECT.ID.eq(PROJECT_JOIN_REQUEST.PROJECT_ID))
                .join(IDENTITY_V_PERSON)
                .on(IDENTITY_V_PERSON.ID.eq(PROJECT_JOIN_REQUEST.PERSON_ID))
                .leftJoin(DECIDER)
                .on(DECIDER.ID.eq(PROJECT_JOIN_REQUEST.DECIDED_BY))
                .where(condition)
                .orderBy(PROJECT_JOIN_REQUEST.DECIDED_AT.desc().nullsFirst(), PROJECT_JOIN_REQUEST.ASKED_AT)
                .fetch(JoinRepository::request);
    }

    private static JoinRequest request(Record row) {
        var request = row.into(PROJECT_JOIN_REQUEST);
        return new JoinRequest(
                new JoinId(request.getId()),
                request.getVersion(),
                new ProjectId(request.getProjectId()),
                row.get(PROJECT_PROJECT.NAME),
                new PersonId(request.getPersonId()),
                row.get(IDENTITY_V_PERSON.NAME),
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
