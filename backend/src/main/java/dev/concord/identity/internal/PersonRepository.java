package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_PERSON;
import static org.jooq.impl.DSL.excluded;

import dev.concord.shared.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Names of people. */
@Repository
public class PersonRepository {
    private final DSLContext db;

    PersonRepository(DSLContext db) {
        this.db = db;
    }

    /** Writes only when the name is new. */
    public void remember(PersonId id, String name, Instant at) {
        db.insertInto(IDENTITY_PERSON)
                .set(IDENTITY_PERSON.ID, id.value())
                .set(IDENTITY_PERSON.NAME, name)
                .set(IDENTITY_PERSON.UPDATED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflict(IDENTITY_PERSON.ID)
                .doUpdate()
                .set(IDENTITY_PERSON.NAME, excluded(IDENTITY_PERSON.NAME))
                .set(IDENTITY_PERSON.UPDATED_AT, excluded(IDENTITY_PERSON.UPDATED_AT))
                .where(IDENTITY_PERSON.NAME.ne(excluded(IDENTITY_PERSON.NAME)))
                .execute();
    }

    public Optional<String> name(PersonId id) {
        return db.select(IDENTITY_PERSON.NAME)
                .from(IDENTITY_PERSON)
                .where(IDENTITY_PERSON.ID.eq(id.value()))
                .fetchOptional(IDENTITY_PERSON.NAME);
    }
}
