package dev.awsstandin.datazone.datasource;

import dev.awsstandin.datazone.shared.Holding;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The data sources that projects have in their environments. */
public record ProjectDataSources(DataSources sources) implements Holding {

    @Override
    public String what() {
        return "data sources";
    }

    @Override
    public boolean isHeld(String domain, String project) {
        return !of(domain, project).isEmpty();
    }

    @Override
    public void end(String domain, String project, Instant now) {
        of(domain, project).forEach(sources::remove);
    }

    private List<ObjectNode> of(String domain, String project) {
        return sources.in(domain, source -> source.path("projectId").asString().equals(project));
    }
}
