package dev.concord.project.internal;

import static dev.concord.identity.views.Tables.IDENTITY_V_PERSON;
import static dev.concord.project.internal.db.Tables.PROJECT_CREATION;
import static dev.concord.project.internal.db.Tables.PROJECT_CREATION_STEP;

import dev.concord.project.CreationId;
import dev.concord.project.CreationStep;
import dev.concord.project.ProjectCreation;
import dev.concord.project.RiskTier;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
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
        return db.select(PROJECT_CREATION.fields())
                .select(IDENTITY_V_PERSON.NAME)
                .from(PROJECT_CREATION)
                .join(IDENTITY_V_PERSON)
                .on(IDENTITY_V_PERSON.ID.eq(PROJECT_CREATION.ASKED_BY))
                .where(condition)
                .orderBy(PROJECT_CREATION.ASKED_AT.desc())
                .fetch(this::creation);
    }

    private ProjectCreation creation(Record row) {
        var asked = row.into(PROJECT_CREATION);
        return new ProjectCreation(
                new CreationId(asked.getId()),
                ProjectCreation.Kind.valueOf(asked.getKind()),
                new PersonId(asked.getAskedBy()),
                row.get(IDENTITY_V_PERSON.NAME),
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
                .selectFrom(PROJECT_CREATION_STEP)
                .where(PROJECT_CREATION_STEP.CREATION_ID.eq(creation))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        step -> CreationStep.valueOf(step.getStep()),
                        step -> step.getDoneAt().toInstant()));
    }
}
