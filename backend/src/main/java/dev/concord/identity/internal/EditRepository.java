package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_PROJECT_EDIT;

import dev.concord.identity.EditId;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectEdit;
import dev.concord.identity.ProjectFacts;
import dev.concord.identity.ProjectId;
import dev.concord.identity.internal.db.tables.records.IdentityProjectEditRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Words that DataZone has to confirm. */
@Repository
public class EditRepository {
    private final DSLContext db;

    EditRepository(DSLContext db) {
        this.db = db;
    }

    public EditId insert(ProjectId project, ProjectFacts facts, PersonId by, Instant at) {
        var id = new EditId(UUID.randomUUID());
        db.insertInto(IDENTITY_PROJECT_EDIT)
                .set(IDENTITY_PROJECT_EDIT.ID, id.value())
                .set(IDENTITY_PROJECT_EDIT.PROJECT_ID, project.value())
                .set(IDENTITY_PROJECT_EDIT.NAME, facts.name().value())
                .set(IDENTITY_PROJECT_EDIT.PURPOSE, facts.purpose().value())
                .set(IDENTITY_PROJECT_EDIT.DOMAIN_UNIT, facts.domainUnit())
                .set(IDENTITY_PROJECT_EDIT.GLOSSARY_TERMS, facts.glossaryTerms().toArray(String[]::new))
                .set(IDENTITY_PROJECT_EDIT.ASKED_BY, by.value())
                .set(IDENTITY_PROJECT_EDIT.ASKED_AT, at.atOffset(ZoneOffset.UTC))
                .set(IDENTITY_PROJECT_EDIT.STATE, "PENDING")
                .execute();
        return id;
    }

    public Optional<ProjectEdit> open(ProjectId project) {
        return db.selectFrom(IDENTITY_PROJECT_EDIT)
                .where(IDENTITY_PROJECT_EDIT.PROJECT_ID.eq(project.value()))
                .and(isOpen())
                .fetchOptional(EditRepository::edit);
    }

    public Optional<ProjectEdit> find(EditId id) {
        return db.selectFrom(IDENTITY_PROJECT_EDIT)
                .where(IDENTITY_PROJECT_EDIT.ID.eq(id.value()))
                .fetchOptional(EditRepository::edit);
    }

    public void done(EditId id, Instant at) {
        end(id, "DONE", at);
    }

    public void givenUp(EditId id, Instant at) {
        end(id, "GIVEN_UP", at);
    }

    private void end(EditId id, String state, Instant at) {
        db.update(IDENTITY_PROJECT_EDIT)
                .set(IDENTITY_PROJECT_EDIT.STATE, state)
                .set(IDENTITY_PROJECT_EDIT.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(IDENTITY_PROJECT_EDIT.ID.eq(id.value()))
                .and(isOpen())
                .execute();
    }

    public void failed(EditId id, @Nullable String why) {
        db.update(IDENTITY_PROJECT_EDIT)
                .set(IDENTITY_PROJECT_EDIT.STATE, why == null ? "PENDING" : "FAILED")
                .set(IDENTITY_PROJECT_EDIT.FAILURE, why)
                .where(IDENTITY_PROJECT_EDIT.ID.eq(id.value()))
                .and(isOpen())
                .execute();
    }

    /** What has ended stays as it ended, however late an answer comes. */
    private static Condition isOpen() {
        return IDENTITY_PROJECT_EDIT.STATE.in("PENDING", "FAILED");
    }

    private static ProjectEdit edit(IdentityProjectEditRecord row) {
        return new ProjectEdit(
                new EditId(row.getId()),
                new ProjectId(row.getProjectId()),
                row.getName(),
                row.getPurpose(),
                row.getDomainUnit(),
                List.of(row.getGlossaryTerms()),
                new PersonId(row.getAskedBy()),
                row.getFailure());
    }
}
