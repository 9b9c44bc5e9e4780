package dev.concord.project.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.ConcordRoles;
import dev.concord.project.Project;
import dev.concord.project.ProjectObservation;
import dev.concord.project.Projects;
import dev.concord.project.reading.EachProject;
import dev.concord.shared.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Reads each project and its members, as the project's own role. Of what was deleted DataZone says that it is denied, so the
 * domain's list tells whether there is such a project. Those that are gone are looked for as well: a list may have been old.
 */
@Component
class ProjectObserver extends EachProject<ProjectSight> {
    private final ProjectCalls calls;
    private final DirectoryCalls directory;
    private final ConcordRoles roles;
    private final Projects projects;

    ProjectObserver(ProjectCalls calls, DirectoryCalls directory, ConcordRoles roles, Projects projects) {
        super(projects);
        this.calls = calls;
        this.directory = directory;
        this.roles = roles;
        this.projects = projects;
    }

    @Override
    public String name() {
        return ProjectObservation.OBSERVER;
    }

    @Override
    public String title() {
        return "Projects and their members";
    }

    @Override
    public Class<ProjectSight> type() {
        return ProjectSight.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Collection<String> subjects() {
        return projects.all().stream().map(Project::id).map(ProjectId::value).toList();
    }

    @Override
    public ProjectSight read(String subject) {
        var project = new ProjectId(subject);
        try {
            return ProjectSight.of(calls.observe(as(subject), project));
        } catch (AwsFailure failure) {
            if (mayBeGone(failure) && !isListed(project)) {
                return ProjectSight.UNLISTED;
            }
            throw failure;
        }
    }

    private static boolean mayBeGone(AwsFailure failure) {
        return failure.kind() == AwsFailure.Kind.DENIED || failure.kind() == AwsFailure.Kind.MISSING;
    }

    private boolean isListed(ProjectId project) {
        return directory.projects(roles.inspect()).stream()
                .anyMatch(seen -> seen.id().equals(project));
    }

    @Override
    public void apply(String subject, ProjectSight seen, Instant begun) {
        if (seen.unlisted()) {
            projects.notListed(new ProjectId(subject));
        } else if (seen.project() != null) {
            projects.observed(seen.project());
        }
    }

    @Override
    public void failed(String subject, String why) {
        projects.notObserved(new ProjectId(subject), why);
    }
}
