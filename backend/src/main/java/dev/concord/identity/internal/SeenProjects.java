package dev.concord.identity.internal;

import static dev.concord.identity.internal.db.Tables.IDENTITY_PROJECT;
import static dev.concord.identity.internal.db.Tables.IDENTITY_SEEN_PROJECT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.concord.identity.ProjectId;
import dev.concord.identity.SeenProject;
import dev.concord.identity.internal.db.tables.records.IdentitySeenProjectRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All projects of the domain, as last seen. */
@Repository
public class SeenProjects {
    private static final Condition FOREIGN =
            notExists(selectOne().from(IDENTITY_PROJECT).where(IDENTITY_PROJECT.ID.eq(IDENTITY_SEEN_PROJECT.ID)));

    private final DSLContext db;

    SeenProjects(DSLContext db) {
        this.db = db;
    }

    /** Those in which Concord does not work, by name. */
    public List<SeenProject> foreign() {
        return db.selectFrom(IDENTITY_SEEN_PROJECT)
                .where(FOREIGN)
                .orderBy(IDENTITY_SEEN_PROJECT.NAME, IDENTITY_SEEN_PROJECT.ID)
                .fetch(SeenProjects::project);
    }

    public Optional<SeenProject> foreign(ProjectId id) {
        return db.selectFrom(IDENTITY_SEEN_PROJECT)
                .where(IDENTITY_SEEN_PROJECT.ID.eq(id.value()))
                .and(FOREIGN)
                .fetchOptional(SeenProjects::project);
    }

    /** True if anything differs from what was known. */
    public boolean replace(List<SeenProject> seen, Instant at) {
        var before = db.selectFrom(IDENTITY_SEEN_PROJECT).fetchSet(SeenProjects::project);
        db.deleteFrom(IDENTITY_SEEN_PROJECT).execute();
        seen.forEach(project -> db.insertInto(IDENTITY_SEEN_PROJECT)
                .values(project.id().value(), project.name(), project.description(), at.atOffset(ZoneOffset.UTC))
                .execute());
        return !before.equals(java.util.Set.copyOf(seen));
    }

    private static SeenProject project(IdentitySeenProjectRecord row) {
        return new SeenProject(new ProjectId(row.getId()), row.getName(), row.getDescription());
    }
}
