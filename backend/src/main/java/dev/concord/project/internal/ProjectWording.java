package dev.concord.project.internal;

import static dev.concord.project.internal.db.Tables.PROJECT_CREATION;
import static dev.concord.project.internal.db.Tables.PROJECT_PROJECT;

import dev.concord.outbox.Subject;
import dev.concord.outbox.Wording;
import dev.concord.shared.About;
import dev.concord.shared.ProjectId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What is told of projects and their members, in words. */
@Component
class ProjectWording implements Wording {
    private final DSLContext db;

    ProjectWording(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<About> about(Subject subject, String kind, UUID reference) {
        return switch (subject.kind()) {
            case "creation" -> creation(ProjectChange.valueOf(kind), reference);
            case "project", "member" -> subject.part(0).flatMap(id -> project(ProjectChange.valueOf(kind), id));
            default -> Optional.empty();
        };
    }

    private Optional<About> creation(ProjectChange change, UUID id) {
        return db.select(PROJECT_CREATION.NAME, PROJECT_CREATION.PROJECT_ID)
                .from(PROJECT_CREATION)
                .where(PROJECT_CREATION.ID.eq(id))
                .fetchOptional(made -> About.of(
                        words(change, made.value1()),
                        "projects/new/" + id,
                        Stream.ofNullable(made.value2()).map(ProjectId::new).toList()));
    }

    private Optional<About> project(ProjectChange change, String id) {
        return db.select(PROJECT_PROJECT.NAME)
                .from(PROJECT_PROJECT)
                .where(PROJECT_PROJECT.ID.eq(id))
                .fetchOptional(project -> About.of(
                        words(change, project.value1()),
                        "projects/" + id,
                        Stream.of(new ProjectId(id)).toList()));
    }

    private static String words(ProjectChange change, String name) {
        return switch (change) {
            case CREATE_PROJECT -> "Make project " + name;
            case UNDO_PROJECT -> "Undo project " + name;
            case UPDATE_PROJECT -> "Change what is said of project " + name;
            case CHANGE_MEMBER -> "Change a member of project " + name;
        };
    }
}
