package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_PROJECT;

import dev.concord.identity.PersonId;
import dev.concord.identity.Project;
import dev.concord.identity.ProjectId;
import dev.concord.identity.ProjectObservation;
import dev.concord.identity.internal.db.tables.records.IdentityProjectRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Adopted projects. */
@Repository
public class ProjectRepository {
    private final DSLContext db;
    private final MembershipRepository memberships;

    ProjectRepository(DSLContext db, MembershipRepository memberships) {
        this.db = db;
        this.memberships = memberships;
    }

    /** False when the project was adopted before. Its name is its id until it is observed. */
    public boolean insert(ProjectId id, String roleArn, PersonId by, Instant at) {
        return db.insertInto(IDENTITY_PROJECT)
                        .set(IDENTITY_PROJECT.ID, id.value())
                        .set(IDENTITY_PROJECT.NAME, id.value())
                        .set(IDENTITY_PROJECT.ROLE_ARN, roleArn)
                        .set(IDENTITY_PROJECT.ADOPTED_BY, by.value())
                        .set(IDENTITY_PROJECT.ADOPTED_AT, at.atOffset(ZoneOffset.UTC))
                        .onConflict(IDENTITY_PROJECT.ID)
                        .doNothing()
                        .execute()
                > 0;
    }

    public List<Project> all() {
        return db.selectFrom(IDENTITY_PROJECT).orderBy(IDENTITY_PROJECT.NAME).fetch(ProjectRepository::project);
    }

    public Optional<Project> find(ProjectId id) {
        return db.selectFrom(IDENTITY_PROJECT)
                .where(IDENTITY_PROJECT.ID.eq(id.value()))
                .fetchOptional(ProjectRepository::project);
    }

    /** True if name or members differ from what was known. */
    public boolean observed(ProjectObservation seen, Instant at) {
        var before = db.selectFrom(IDENTITY_PROJECT)
                .where(IDENTITY_PROJECT.ID.eq(seen.project().value()))
                .forUpdate()
                .fetchSingle();
        boolean differs = !before.getName().equals(seen.name()) || before.getObservedAt() == null;
        before.setName(seen.name());
        before.setObservedAt(at.atOffset(ZoneOffset.UTC));
        before.setTrouble(null);
        before.update();
        return memberships.replace(seen.project(), seen.members(), at) || differs;
    }

    public void troubled(ProjectId id, String trouble) {
        db.update(IDENTITY_PROJECT)
                .set(IDENTITY_PROJECT.TROUBLE, trouble)
                .where(IDENTITY_PROJECT.ID.eq(id.value()))
                .execute();
    }

    private static Project project(IdentityProjectRecord row) {
        return new Project(
                new ProjectId(row.getId()),
                row.getName(),
                row.getRoleArn(),
                Optional.ofNullable(row.getObservedAt())
                        .map(java.time.OffsetDateTime::toInstant)
                        .orElse(null),
                row.getTrouble());
    }
}
