package dev.concord.publishing;

import dev.concord.catalog.AssetType;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.project.Projects;
import dev.concord.publishing.internal.ImportRepository;
import dev.concord.publishing.internal.ImportSchedule;
import dev.concord.shared.News;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Require;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs that bring named resources of SageMaker into a project's inventory, and publish them if asked to. */
@Service
public class Imports {
    private static final int MOST = 500;
    private static final int ARN = 2048;

    private final ImportRepository imports;
    private final ImportSchedule schedule;
    private final Projects projects;
    private final Permissions permissions;
    private final Clock clock;
    private final News news;

    Imports(
            ImportRepository imports,
            ImportSchedule schedule,
            Projects projects,
            Permissions permissions,
            Clock clock,
            News news) {
        this.imports = imports;
        this.schedule = schedule;
        this.projects = projects;
        this.permissions = permissions;
        this.clock = clock;
        this.news = news;
    }

    /** Starts a run over 1 to 500 ARNs of model package groups and feature groups; it goes on without the caller. */
    @Transactional
    public UUID start(ProjectId project, List<String> arns, boolean publish) {
        var distinct = List.copyOf(new LinkedHashSet<>(arns));
        Require.that(!distinct.isEmpty() && distinct.size() <= MOST, "An import takes 1 to 500 resources");
        Require.that(
                distinct.stream().allMatch(arn -> arn.startsWith("arn:") && arn.length() <= ARN),
                "Each resource is named by its ARN");
        distinct.forEach(arn -> AssetType.ofArn(arn).ifPresent(AssetType::requireKind));
        permissions.requireSight(project, "project " + project);
        var name = projects.get(project).name();
        var person = permissions.require(
                Action.PUBLISH,
                project,
                "Only owners and contributors of %s can import assets into it".formatted(name));
        projects.requireLive(project);
        var id = imports.insert(project, person.id(), distinct, publish, clock.instant());
        schedule.begin(id);
        var subject = "import of %d resources".formatted(distinct.size());
        news.tell(
                Topic.CATALOG, id, news.decided(person.id(), "started", subject).in(project));
        return id;
    }

    /** How far a run is, for members of its project. */
    @Transactional(readOnly = true)
    public ImportRun run(UUID id) {
        var run = imports.get(id);
        permissions.requireSight(run.project(), "import " + id);
        return run;
    }
}
