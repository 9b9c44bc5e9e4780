package dev.concord.project.reading;

import dev.concord.aws.Principal;
import dev.concord.inbox.Observer;
import dev.concord.project.Projects;
import dev.concord.shared.About;
import dev.concord.shared.ProjectId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads something of every project in which Concord works; its members see how it stands with that. */
public abstract class EachProject<O> implements Observer<O> {
    private final Projects projects;

    protected EachProject(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Collection<String> subjects() {
        return projects.there().stream().map(project -> project.id().value()).toList();
    }

    @Override
    public final Optional<About> about(String subject) {
        var project = projects.get(new ProjectId(subject));
        return Optional.of(About.of(project.name(), "projects/" + subject, List.of(project.id())));
    }

    /** The project's own role, for nobody in particular. */
    protected final Principal as(String subject) {
        return Principal.system(projects.get(new ProjectId(subject)).roleArn());
    }
}
