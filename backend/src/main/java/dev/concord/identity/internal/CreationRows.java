package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_PERSON;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PROJECT_CREATION;
import static dev.concord.identity.internal.db.Tables.IDENTITY_PROJECT_CREATION_STEP;

import dev.concord.identity.CreationId;
import dev.concord.identity.CreationStep;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectCreation;
import dev.concord.identity.ProjectId;
import dev.concord.identity.RiskTier;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads creations with their steps. */
@Component
class CreationRows {
    private final DSLContext db;

    CreationRows(DSLContext db) {
        this.db = db;
    }

    /** Latest first. */
    List<ProjectCreation> fetch(Condition condition) {
        return db.select(IDENTITY_PROJECT_CREATION.fields())
                .select(IDENTITY_PERSON.NAME)
                .from(IDENTITY_PROJECT_CREATION)
                .join(IDENTITY_PERSON)
                .on(IDENTITY_PERSON.ID.eq(IDENTITY_PROJECT_CREATION.ASKED_BY))
                .where(condition)
                .orderBy(IDENTITY_PROJECT_CREATION.ASKED_AT.desc())
                .fetch(this::creation);
    }

    private ProjectCreation creation(Record row) {
        var asked = row.into(IDENTITY_PROJECT_CREATION);
        return new ProjectCreation(
                new CreationId(asked.getId()),
                ProjectCreation.Kind.valueOf(asked.getKind()),
                new PersonId(asked.getAskedBy()),
                row.get(IDENTITY_PERSON.NAME),
                asked.getAskedAt().toInstant(),
                asked.getName(),
                asked.getPurpose(),
                Optional.ofNullable(asked.getRiskTier()).map(RiskTier::valueOf).orElse(null),
                asked.getDomainUnit(),
                List.of(asked.getGlossaryTerms()),
                asked.getRoleName(),
                asked.getRoleArn(),
                asked.getRoleProfile(),
                Optional.ofNullable(asked.getProjectSentAt())
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                Optional.ofNullable(asked.getProjectId()).map(ProjectId::new).orElse(null),
                steps(asked.getId()),
                ProjectCreation.State.valueOf(asked.getState()),
                asked.getFailure());
    }

    private Map<CreationStep, Instant> steps(UUID creation) {
        return db
                .selectFrom(IDENTITY_PROJECT_CREATION_STEP)
                .where(IDENTITY_PROJECT_CREATION_STEP.CREATION_ID.eq(creation))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        step -> CreationStep.valueOf(step.getStep()),
                        step -> step.getDoneAt().toInstant()));
    }
}
