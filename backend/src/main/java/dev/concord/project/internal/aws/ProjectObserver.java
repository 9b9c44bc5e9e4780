package dev.concord.project.internal.aws;

import dev.concord.aws.Principal;
import dev.concord.inbox.Observer;
import dev.concord.project.ProjectObservation;
import dev.concord.project.Projects;
import dev.concord.shared.About;
import dev.concord.shared.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads each project and its members, as the project's own role. */
@Component
class ProjectObserver implements Observer<ProjectObservation> {
    private final ProjectCalls calls;
    private final Projects projects;

    ProjectObserver(ProjectCalls calls, Projects projects) {
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
    public Optional<About> about(String subject) {
        var project = projects.get(new ProjectId(subject));
        return Optional.of(About.of(project.name(), "projects/" + subject, List.of(project.id())));
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
    public Collection<String> subjects() {
        return projects.all().stream().map(project -> project.id().value()).toList();
    }

    @Override
    public ProjectObservation read(String subject) {
        var id = new ProjectId(subject);
        return calls.observe(Principal.system(projects.get(id).roleArn()), id);
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
