package dev.concord.project;

import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.identity.Person;
import dev.concord.project.internal.ProjectRepository;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Putting projects away, and taking them out again. An archived project starts nothing new. */
@Service
public class ProjectArchive {
    private final Projects projects;
    private final ProjectRepository rows;
    private final List<ProjectTies> ties;
    private final Permissions permissions;
    private final News news;
    private final Clock clock;

    ProjectArchive(
            Projects projects,
            ProjectRepository rows,
            List<ProjectTies> ties,
            Permissions permissions,
            News news,
            Clock clock) {
        this.projects = projects;
        this.rows = rows;
        this.ties = List.copyOf(ties);
        this.permissions = permissions;
        this.news = news;
        this.clock = clock;
    }

    /** Refused while the project has something that lives, each named, and for a stale screen. */
    @Transactional
    public void archive(ProjectId id, long seenVersion) {
        rows.lock(id);
        var person = requireOwnerOrAdmin(id, "archive");
        projects.requireLive(id);
        var left = ties(id);
        if (!left.isEmpty()) {
            throw new Refused("%s cannot be archived yet, it has %s"
                    .formatted(projects.get(id).name(), String.join(", ", left)));
        }
        rows.archived(id, seenVersion, person.id(), clock.instant());
        tell(id, person, "archived");
    }

    @Transactional
    public void restore(ProjectId id, long seenVersion) {
        rows.lock(id);
        var person = requireOwnerOrAdmin(id, "restore");
        if (projects.get(id).gone()) {
            throw new Refused("%s was deleted in DataZone; only DataZone could bring it back"
                    .formatted(projects.get(id).name()));
        }
        if (!projects.get(id).archived()) {
            throw new Refused("%s is not archived".formatted(projects.get(id).name()));
        }
        rows.archived(id, seenVersion, null, null);
        tell(id, person, "restored");
    }

    /** What keeps the project from being archived, in words, for those who see it. */
    @Transactional(readOnly = true)
    public List<String> whatKeeps(ProjectId id) {
        permissions.requireSight(id, "project " + id);
        return ties(id);
    }

    private List<String> ties(ProjectId id) {
        return ties.stream().flatMap(feature -> feature.of(id).stream()).toList();
    }

    private void tell(ProjectId id, Person by, String action) {
        news.tell(
                Topic.PROJECTS,
                id,
                news.decided(by.id(), action, "project " + projects.get(id).name())
                        .in(id));
    }

    private Person requireOwnerOrAdmin(ProjectId id, String what) {
        return permissions.require(
                Action.ARCHIVE_PROJECT,
                id,
                "Only owners of %s and ML admins can %s it"
                        .formatted(projects.get(id).name(), what));
    }
}
