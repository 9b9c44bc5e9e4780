package dev.concord.project.internal;

import static dev.concord.project.internal.db.Tables.PROJECT_PROJECT;
import static dev.concord.project.internal.db.Tables.PROJECT_SEEN;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.concord.project.SeenProject;
import dev.concord.project.internal.db.tables.records.ProjectSeenRecord;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All projects of the domain, as last seen. */
@Repository
public class SeenProjects {
    private static final Condition FOREIGN =
            notExists(selectOne().from(PROJECT_PROJECT).where(PROJECT_PROJECT.ID.eq(PROJECT_SEEN.ID)));

    private final DSLContext db;

    SeenProjects(DSLContext db) {
        this.db = db;
    }

    /** Those in which Concord does not work, by name. */
    public List<SeenProject> foreign() {
        return db.selectFrom(PROJECT_SEEN)
                .where(FOREIGN)
                .orderBy(PROJECT_SEEN.NAME, PROJECT_SEEN.ID)
                .fetch(SeenProjects::project);
    }

    public Optional<SeenProject> foreign(ProjectId id) {
        return db.selectFrom(PROJECT_SEEN)
                .where(PROJECT_SEEN.ID.eq(id.value()))
                .and(FOREIGN)
                .fetchOptional(SeenProjects::project);
    }

    /** True if anything differs from what was known. */
    public boolean replace(List<SeenProject> seen, Instant at) {
        var before = db.selectFrom(PROJECT_SEEN).fetchSet(SeenProjects::project);
        if (before.equals(Set.copyOf(seen))) {
            return false;
        }
        db.deleteFrom(PROJECT_SEEN).execute();
        seen.forEach(project -> db.insertInto(PROJECT_SEEN)
                .values(project.id().value(), project.name(), project.description(), at.atOffset(ZoneOffset.UTC))
                .execute());
        return true;
    }

    private static SeenProject project(ProjectSeenRecord row) {
        return new SeenProject(new ProjectId(row.getId()), row.getName(), row.getDescription());
    }
}
