package dev.concord.project.internal;

import static dev.concord.project.internal.db.Tables.PROJECT_CREATION;
import static dev.concord.project.internal.db.Tables.PROJECT_CREATION_STEP;
import static dev.concord.project.internal.db.Tables.PROJECT_PROJECT;
import static dev.concord.project.internal.db.Tables.PROJECT_SEEN;

import dev.concord.project.CreationId;
import dev.concord.project.CreationStep;
import dev.concord.project.ProjectCreation;
import dev.concord.project.ProjectCreation.Kind;
import dev.concord.project.ProjectCreation.State;
import dev.concord.project.ProjectFacts;
import dev.concord.project.internal.db.tables.records.ProjectCreationRecord;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Repository;

/** Projects on their way. */
@Repository
public class CreationRepository {
    private final DSLContext db;
    private final CreationRows rows;

    CreationRepository(DSLContext db, CreationRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** Nobody else decides about this creation until the transaction ends. */
    public void lock(CreationId id) {
        db.selectFrom(PROJECT_CREATION)
                .where(PROJECT_CREATION.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    /** Whether a project of this name exists or is on its way; whoever asks next waits until this transaction ends. */
    public boolean nameIsTaken(String name) {
        db.execute("select pg_advisory_xact_lock(hashtextextended(lower(?), 2))", name);
        return db.fetchExists(PROJECT_PROJECT, PROJECT_PROJECT.NAME.equalIgnoreCase(name))
                || db.fetchExists(PROJECT_SEEN, PROJECT_SEEN.NAME.equalIgnoreCase(name))
                || db.fetchExists(
                        PROJECT_CREATION,
                        PROJECT_CREATION
                                .NAME
                                .equalIgnoreCase(name)
                                .and(PROJECT_CREATION.STATE.in(names(State.CREATING, State.FAILED, State.UNDOING))));
    }

    /** False when it was asked for before. */
    public boolean insert(CreationId id, ProjectFacts facts, PersonId by, Instant at) {
        var row = asked(id, Kind.CREATE, by, at);
        row.setName(facts.name().value());
        row.setPurpose(facts.purpose().value());
        row.setRiskTier(facts.riskTier().name());
        row.setDomainUnit(facts.domainUnit());
        row.setGlossaryTerms(facts.glossaryTerms().toArray(String[]::new));
        return db.insertInto(PROJECT_CREATION)
                        .set(row)
                        .onConflict(PROJECT_CREATION.ID)
                        .doNothing()
                        .execute()
                > 0;
    }

    public void insertPreparing(CreationId id, ProjectId project, String name, PersonId by, Instant at) {
        var row = asked(id, Kind.PREPARE, by, at);
        row.setName(name);
        row.setPurpose("");
        row.setProjectId(project.value());
        db.insertInto(PROJECT_CREATION).set(row).execute();
    }

    private ProjectCreationRecord asked(CreationId id, Kind kind, PersonId by, Instant at) {
        var row = new ProjectCreationRecord();
        row.setId(id.value());
        row.setKind(kind.name());
        row.setAskedBy(by.value());
        row.setAskedAt(at.atOffset(ZoneOffset.UTC));
        row.setRoleName(id.roleName());
        row.setState(State.CREATING.name());
        return row;
    }

    public Optional<ProjectCreation> find(CreationId id) {
        return rows.fetch(PROJECT_CREATION.ID.eq(id.value())).stream().findFirst();
    }

    /** The one that is about this project and was not undone. */
    public Optional<ProjectCreation> of(ProjectId project) {
        return rows
                .fetch(PROJECT_CREATION
                        .PROJECT_ID
                        .eq(project.value())
                        .and(PROJECT_CREATION.STATE.ne(State.UNDONE.name())))
                .stream()
                .findFirst();
    }

    public List<ProjectCreation> open() {
        return rows.fetch(PROJECT_CREATION.STATE.notIn(names(State.DONE, State.UNDONE)));
    }

    public List<ProjectCreation> awaited() {
        return rows.fetch(PROJECT_CREATION.STATE.eq(State.PREPARED.name()));
    }

    public void role(CreationId id, String arn) {
        update(id)
                .set(PROJECT_CREATION.ROLE_ARN, arn)
                .where(PROJECT_CREATION.ID.eq(id.value()))
                .execute();
    }

    public void profile(CreationId id, String profile) {
        update(id)
                .set(PROJECT_CREATION.ROLE_PROFILE, profile)
                .where(PROJECT_CREATION.ID.eq(id.value()))
                .execute();
    }

    public void projectSent(CreationId id, Instant at) {
        update(id)
                .set(PROJECT_CREATION.PROJECT_SENT_AT, at.atOffset(ZoneOffset.UTC))
                .where(PROJECT_CREATION.ID.eq(id.value()))
                .execute();
    }

    public void project(CreationId id, ProjectId project) {
        update(id)
                .set(PROJECT_CREATION.PROJECT_ID, project.value())
                .where(PROJECT_CREATION.ID.eq(id.value()))
                .execute();
    }

    public void step(CreationId id, CreationStep step, Instant at) {
        db.insertInto(PROJECT_CREATION_STEP)
                .values(id.value(), step.name(), at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    public boolean done(CreationId id) {
        return move(id, State.DONE, State.CREATING, State.PREPARED);
    }

    public void prepared(CreationId id) {
        move(id, State.PREPARED, State.CREATING);
    }

    public boolean undoing(CreationId id) {
        return move(id, State.UNDOING, State.FAILED, State.PREPARED);
    }

    public void undone(CreationId id) {
        move(id, State.UNDONE, State.UNDOING);
    }

    /** A creation has failed then; an undoing stays one. */
    public void failed(CreationId id, String why) {
        move(id, State.FAILED, why, State.CREATING);
        move(id, State.UNDOING, why, State.UNDOING);
    }

    public void goesOn(CreationId id) {
        move(id, State.CREATING, State.FAILED);
        move(id, State.UNDOING, State.UNDOING);
    }

    private boolean move(CreationId id, State to, State... from) {
        return move(id, to, null, from);
    }

    private boolean move(CreationId id, State to, @org.jspecify.annotations.Nullable String failure, State... from) {
        return update(id)
                        .set(PROJECT_CREATION.STATE, to.name())
                        .set(PROJECT_CREATION.FAILURE, failure)
                        .where(PROJECT_CREATION.ID.eq(id.value()))
                        .and(PROJECT_CREATION.STATE.in(names(from)))
                        .execute()
                > 0;
    }

    private UpdateSetMoreStep<ProjectCreationRecord> update(CreationId id) {
        return db.update(PROJECT_CREATION).set(PROJECT_CREATION.ID, id.value());
    }

    private static List<String> names(State... states) {
        return Arrays.stream(states).map(Enum::name).toList();
    }
}
