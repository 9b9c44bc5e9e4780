package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Cloud;
import tools.jackson.databind.node.ObjectNode;

/** In which domain unit a project is: the one that was named for it, else the root. */
final class ProjectUnits {

    private static final String UNIT = "domainUnitId";

    private final Rows projects;
    private final Domains domains;

    ProjectUnits(Cloud cloud, Domains domains) {
        this.projects = new Rows(cloud, "projects", "Project");
        this.domains = domains;
    }

    String of(String domain, String project) {
        return placed(domain, projects.get(domain, project)).path(UNIT).asString();
    }

    /** The project with its unit in it. */
    ObjectNode placed(String domain, ObjectNode project) {
        return project.hasNonNull(UNIT) ? project : project.put(UNIT, domains.rootUnit(domain));
    }
}
