package dev.concord.publishing.internal;

import static dev.concord.publishing.internal.db.Tables.PUBLISHING_IMPORT;
import static org.jooq.impl.DSL.arrayAppend;
import static org.jooq.impl.DSL.arrayRemove;

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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
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
                .set(PUBLISHING_IMPORT.PENDING, arns.toArray(String[]::new))
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

    void imported(UUID id, String arn) {
        settled(arn)
                .set(PUBLISHING_IMPORT.IMPORTED, PUBLISHING_IMPORT.IMPORTED.plus(1))
                .where(stillPending(id, arn))
                .execute();
    }

    void failed(UUID id, String arn, String sentence) {
        settled(arn)
                .set(PUBLISHING_IMPORT.FAILURES, arrayAppend(PUBLISHING_IMPORT.FAILURES, arn + ": " + sentence))
                .where(stillPending(id, arn))
                .execute();
    }

    /** A node that was taken for dead may settle what another one settled already; it counts once. */
    private static Condition stillPending(UUID id, String arn) {
        return PUBLISHING_IMPORT.ID.eq(id).and(PUBLISHING_IMPORT.PENDING.contains(new String[] {arn}));
    }

    private UpdateSetMoreStep<PublishingImportRecord> settled(String arn) {
        return db.update(PUBLISHING_IMPORT)
                .set(PUBLISHING_IMPORT.PENDING, arrayRemove(PUBLISHING_IMPORT.PENDING, arn))
                .set(PUBLISHING_IMPORT.TRIES, 0)
                .setNull(PUBLISHING_IMPORT.TROUBLE);
    }

    /** It is looked at again after all others that are pending. */
    void postponed(UUID id, String arn, String why) {
        db.update(PUBLISHING_IMPORT)
                .set(PUBLISHING_IMPORT.PENDING, arrayAppend(arrayRemove(PUBLISHING_IMPORT.PENDING, arn), arn))
                .set(PUBLISHING_IMPORT.TRIES, PUBLISHING_IMPORT.TRIES.plus(1))
                .set(PUBLISHING_IMPORT.TROUBLE, why)
                .where(PUBLISHING_IMPORT.ID.eq(id))
                .execute();
    }

    /** How often in a row a resource could not be looked at. */
    int tries(UUID id) {
        return db.select(PUBLISHING_IMPORT.TRIES)
                .from(PUBLISHING_IMPORT)
                .where(PUBLISHING_IMPORT.ID.eq(id))
                .fetchSingle()
                .value1();
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
                List.of(row.getPending()),
                row.getTrouble(),
                Optional.ofNullable(row.getEndedAt())
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}
