package dev.concord.provisioning.internal;

import dev.concord.project.ProjectTies;
import dev.concord.provisioning.Environment;
import dev.concord.shared.ProjectId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Environments cost and hold work until they are retired, so a project that has one cannot be put away. */
@Component
class LiveEnvironments implements ProjectTies {
    private final EnvironmentRepository environments;

    LiveEnvironments(EnvironmentRepository environments) {
        this.environments = environments;
    }

    @Override
    public List<String> of(ProjectId project) {
        long live =
                environments.of(project).stream().filter(Environment::active).count();
        return ProjectTies.counted(live, "active environment", "active environments");
    }
}
