package dev.concord.publishing.internal;

import static dev.concord.publishing.internal.db.Tables.PUBLISHING_IMPORT;
import static org.jooq.impl.DSL.arrayAppend;

import dev.concord.publishing.ImportRun;
import dev.concord.publishing.internal.db.tables.records.PublishingImportRecord;
import dev.concord.shared.Missing;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Import runs. */
@Repository
public class ImportRepository {
    private final DSLContext db;

    ImportRepository(DSLContext db) {
        this.db = db;
    }

    public UUID insert(ProjectId project, PersonId by, List<String> arns, boolean publish, Instant at) {
        var id = UUID.randomUUID();
        db.insertInto(PUBLISHING_IMPORT)
                .set(PUBLISHING_IMPORT.ID, id)
                .set(PUBLISHING_IMPORT.PROJECT_ID, project.value())
                .set(PUBLISHING_IMPORT.STARTED_BY, by.value())
                .set(PUBLISHING_IMPORT.STARTED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PUBLISHING_IMPORT.RESOURCES, arns.toArray(String[]::new))
                .set(PUBLISHING_IMPORT.PUBLISH, publish)
                .execute();
        return id;
    }

    public ImportRun get(UUID id) {
        return db.selectFrom(PUBLISHING_IMPORT)
                .where(PUBLISHING_IMPORT.ID.eq(id))
                .fetchOptional(ImportRepository::run)
                .orElseThrow(() -> new Missing("There is no import " + id + " that you may see"));
    }

    void imported(UUID id) {
        db.update(PUBLISHING_IMPORT)
                .set(PUBLISHING_IMPORT.IMPORTED, PUBLISHING_IMPORT.IMPORTED.plus(1))
                .where(PUBLISHING_IMPORT.ID.eq(id))
                .execute();
    }

    void failed(UUID id, String sentence) {
        db.update(PUBLISHING_IMPORT)
                .set(PUBLISHING_IMPORT.FAILURES, arrayAppend(PUBLISHING_IMPORT.FAILURES, sentence))
                .where(PUBLISHING_IMPORT.ID.eq(id))
                .execute();
    }

    void end(UUID id, Instant at) {
        db.update(PUBLISHING_IMPORT)
                .set(PUBLISHING_IMPORT.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .where(PUBLISHING_IMPORT.ID.eq(id))
                .execute();
    }

    private static ImportRun run(PublishingImportRecord row) {
        return new ImportRun(
                row.getId(),
                new ProjectId(row.getProjectId()),
                new PersonId(row.getStartedBy()),
                row.getStartedAt().toInstant(),
                List.of(row.getResources()),
                row.getPublish(),
                row.getImported(),
                List.of(row.getFailures()),
                Optional.ofNullable(row.getEndedAt())
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}
