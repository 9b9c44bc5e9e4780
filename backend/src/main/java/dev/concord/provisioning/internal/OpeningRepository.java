package dev.concord.provisioning.internal;

import static dev.concord.provisioning.internal.db.Tables.PROVISIONING_OPENING;

import dev.concord.provisioning.Opening;
import dev.concord.provisioning.Opening.State;
import dev.concord.provisioning.OpeningId;
import dev.concord.provisioning.internal.db.tables.records.ProvisioningOpeningRecord;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Openings of Studio. An address is never read but to take it away. */
@Repository
public class OpeningRepository {
    private final DSLContext db;

    OpeningRepository(DSLContext db) {
        this.db = db;
    }

    public OpeningId insert(String environment, ProjectId project, PersonId person, Instant at) {
        var row = db.newRecord(PROVISIONING_OPENING);
        row.setId(UUID.randomUUID());
        row.setEnvironmentId(environment);
        row.setProjectId(project.value());
        row.setPersonId(person.value());
        row.setAskedAt(Columns.time(at));
        row.setState(State.ASKED.name());
        row.insert();
        return new OpeningId(row.getId());
    }

    public Optional<Opening> find(OpeningId id) {
        return db.selectFrom(PROVISIONING_OPENING)
                .where(PROVISIONING_OPENING.ID.eq(id.value()))
                .fetchOptional(OpeningRepository::opening);
    }

    public boolean ready(OpeningId id, URI address, Instant expires) {
        return db.update(PROVISIONING_OPENING)
                        .set(PROVISIONING_OPENING.STATE, State.READY.name())
                        .set(PROVISIONING_OPENING.ADDRESS, address.toString())
                        .set(PROVISIONING_OPENING.EXPIRES_AT, Columns.time(expires))
                        .where(PROVISIONING_OPENING.ID.eq(id.value()))
                        .and(PROVISIONING_OPENING.STATE.eq(State.ASKED.name()))
                        .execute()
                > 0;
    }

    public boolean failed(OpeningId id, String why) {
        return db.update(PROVISIONING_OPENING)
                        .set(PROVISIONING_OPENING.STATE, State.FAILED.name())
                        .set(PROVISIONING_OPENING.FAILURE, why)
                        .where(PROVISIONING_OPENING.ID.eq(id.value()))
                        .and(PROVISIONING_OPENING.STATE.eq(State.ASKED.name()))
                        .execute()
                > 0;
    }

    /** An earlier opening of the person there is not waited for any more. */
    public void replaced(String environment, PersonId person, String why) {
        db.update(PROVISIONING_OPENING)
                .set(PROVISIONING_OPENING.STATE, State.FAILED.name())
                .setNull(PROVISIONING_OPENING.ADDRESS)
                .set(PROVISIONING_OPENING.FAILURE, why)
                .where(PROVISIONING_OPENING.ENVIRONMENT_ID.eq(environment))
                .and(PROVISIONING_OPENING.PERSON_ID.eq(person.value()))
                .and(PROVISIONING_OPENING.STATE.in(State.ASKED.name(), State.READY.name()))
                .execute();
    }

    /** Takes the address out of the table: for this person, once, and before it expires. */
    public Optional<URI> take(OpeningId id, PersonId person, Instant now) {
        var address = db.select(PROVISIONING_OPENING.ADDRESS)
                .from(PROVISIONING_OPENING)
                .where(PROVISIONING_OPENING.ID.eq(id.value()))
                .and(PROVISIONING_OPENING.PERSON_ID.eq(person.value()))
                .and(PROVISIONING_OPENING.STATE.eq(State.READY.name()))
                .and(PROVISIONING_OPENING.EXPIRES_AT.gt(Columns.time(now)))
                .forUpdate()
                .fetchOptional(row -> URI.create(row.value1()));
        address.ifPresent(taken -> db.update(PROVISIONING_OPENING)
                .set(PROVISIONING_OPENING.STATE, State.TAKEN.name())
                .setNull(PROVISIONING_OPENING.ADDRESS)
                .where(PROVISIONING_OPENING.ID.eq(id.value()))
                .execute());
        return address;
    }

    /** True if there was something to forget. */
    public boolean expire(Instant now) {
        return db.update(PROVISIONING_OPENING)
                        .set(PROVISIONING_OPENING.STATE, State.EXPIRED.name())
                        .setNull(PROVISIONING_OPENING.ADDRESS)
                        .where(PROVISIONING_OPENING.ADDRESS.isNotNull())
                        .and(PROVISIONING_OPENING.EXPIRES_AT.le(Columns.time(now)))
                        .execute()
                > 0;
    }

    private static Opening opening(ProvisioningOpeningRecord row) {
        return new Opening(
                new OpeningId(row.getId()),
                row.getEnvironmentId(),
                new ProjectId(row.getProjectId()),
                new PersonId(row.getPersonId()),
                row.getAskedAt().toInstant(),
                State.valueOf(row.getState()),
                Columns.instant(row.getExpiresAt()),
                row.getFailure());
    }
}
