package dev.concord.project.internal;

import static dev.concord.project.internal.db.Tables.PROJECT_EDIT;

import dev.concord.project.EditId;
import dev.concord.project.ProjectEdit;
import dev.concord.project.ProjectFacts;
import dev.concord.project.internal.db.tables.records.ProjectEditRecord;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
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
        db.insertInto(PROJECT_EDIT)
                .set(PROJECT_EDIT.ID, id.value())
                .set(PROJECT_EDIT.PROJECT_ID, project.value())
                .set(PROJECT_EDIT.NAME, facts.name().value())
                .set(PROJECT_EDIT.PURPOSE, facts.purpose().value())
                .set(PROJECT_EDIT.DOMAIN_UNIT, facts.domainUnit())
                .set(PROJECT_EDIT.GLOSSARY_TERMS, facts.glossaryTerms().toArray(String[]::new))
                .set(PROJECT_EDIT.ASKED_BY, by.value())
                .set(PROJECT_EDIT.ASKED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PROJECT_EDIT.STATE, "PENDING")
                .execute();
        return id;
    }

    public Optional<ProjectEdit> open(ProjectId project) {
        return db.selectFrom(PROJECT_EDIT)
                .where(PROJECT_EDIT.PROJECT_ID.eq(project.value()))
                .and(isOpen())
                .fetchOptional(EditRepository::edit);
    }

    public Optional<ProjectEdit> find(EditId id) {
        return db.selectFrom(PROJECT_EDIT).where(PROJECT_EDIT.ID.eq(id.value())).fetchOptional(EditRepository::edit);
    }

    public void done(EditId id, Instant at) {
        end(id, "DONE", at);
    }

    public void givenUp(EditId id, Instant at) {
        end(id, "GIVEN_UP", at);
    }

    private void end(EditId id, String state, Instant at) {
        db.update(PROJECT_EDIT)
                .set(PROJECT_EDIT.STATE, state)
                .set(PROJECT_EDIT.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(PROJECT_EDIT.ID.eq(id.value()))
                .and(isOpen())
                .execute();
    }

    public void failed(EditId id, @Nullable String why) {
        db.update(PROJECT_EDIT)
                .set(PROJECT_EDIT.STATE, why == null ? "PENDING" : "FAILED")
                .set(PROJECT_EDIT.FAILURE, why)
                .where(PROJECT_EDIT.ID.eq(id.value()))
                .and(isOpen())
                .execute();
    }

    /** What has ended stays as it ended, however late an answer comes. */
    private static Condition isOpen() {
        return PROJECT_EDIT.STATE.in("PENDING", "FAILED");
    }

    private static ProjectEdit edit(ProjectEditRecord row) {
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
