package dev.concord.project.internal.aws;

import dev.concord.project.ProjectObservation;
import dev.concord.project.Projects;
import dev.concord.project.reading.EachProject;
import dev.concord.shared.ProjectId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads each project and its members, as the project's own role. */
@Component
class ProjectObserver extends EachProject<ProjectObservation> {
    private final ProjectCalls calls;
    private final Projects projects;

    ProjectObserver(ProjectCalls calls, Projects projects) {
        super(projects);
        this.calls = calls;
        this.projects = projects;
    }

    @Override
    public String name() {
        return "project";
    }

    @Override
    public String title() {
        return "Projects and their members";
    }

    @Override
    public Class<ProjectObservation> type() {
        return ProjectObservation.class;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public ProjectObservation read(String subject) {
        return calls.observe(as(subject), new ProjectId(subject));
    }

    @Override
    public void apply(String subject, ProjectObservation seen, Instant begun) {
        projects.observed(seen);
    }

    @Override
    public void failed(String subject, String why) {
        projects.notObserved(new ProjectId(subject), why);
    }
}
