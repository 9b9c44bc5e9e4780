package dev.awsstandin.datazone.unit;

import dev.awsstandin.datazone.domain.Domains;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.cloud.Cloud;
import tools.jackson.databind.node.ObjectNode;

/** In which domain unit a project is: the one that was named for it, else the root. */
public final class ProjectUnits {

    private static final String UNIT = "domainUnitId";

    private final Rows projects;
    private final Domains domains;

    public ProjectUnits(Cloud cloud, Domains domains) {
        this.projects = new Rows(cloud, "projects", "Project");
        this.domains = domains;
    }

    public String of(String domain, String project) {
        return placed(domain, projects.get(domain, project)).path(UNIT).asString();
    }

    /** The project with its unit in it. */
    public ObjectNode placed(String domain, ObjectNode project) {
        return project.hasNonNull(UNIT) ? project : project.put(UNIT, domains.rootUnit(domain));
    }
}
