package dev.concord.project.internal;

import dev.concord.project.CreationId;
import dev.concord.project.JoinId;
import dev.concord.shared.Concern;
import dev.concord.shared.Concerns;
import dev.concord.shared.ProjectId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Projects, who asks to join one, and those that are yet to be. */
@Component
class ProjectConcerns implements Concerns {
    private final ProjectRepository projects;
    private final JoinRepository joins;
    private final CreationRepository creations;

    ProjectConcerns(ProjectRepository projects, JoinRepository joins, CreationRepository creations) {
        this.projects = projects;
        this.joins = joins;
        this.creations = creations;
    }

    @Override
    public Optional<Concern> of(Object argument) {
        return switch (argument) {
            case ProjectId id -> projects.find(id).map(project -> Concern.of(project.name(), id));
            case JoinId id ->
                joins.find(id)
                        .map(join -> new Concern(
                                "%s joining %s".formatted(join.personName(), join.projectName()),
                                null,
                                join.project(),
                                id.value()));
            case CreationId id ->
                creations.find(id).map(made -> new Concern("making of " + made.name(), null, null, id.value()));
            default -> Optional.empty();
        };
    }
}
