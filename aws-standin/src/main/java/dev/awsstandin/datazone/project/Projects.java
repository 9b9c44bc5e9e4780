package dev.awsstandin.datazone.project;

import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.unit.ProjectUnits;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Projects, each in a domain unit. Names need not be unique. */
public final class Projects {

    private final Rows projects;
    private final ProjectUnits units;

    Projects(Cloud cloud, ProjectUnits units) {
        this.projects = new Rows(cloud, "projects", "Project");
        this.units = units;
    }

    /** The project, or DataZone's error for one that is not there. */
    public ObjectNode get(String domain, String id) {
        return units.placed(domain, projects.get(domain, id));
    }

    List<ObjectNode> in(String domain) {
        return projects.in(domain);
    }

    /** Those that match, with their units in them; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return projects.in(domain, matches).stream()
                .map(project -> units.placed(domain, project))
                .toList();
    }

    List<ObjectNode> inUnit(String domain, String unit) {
        return projects.in(domain).stream()
                .map(project -> units.placed(domain, project))
                .filter(project -> project.path("domainUnitId").asString().equals(unit))
                .toList();
    }

    /** Whether a project uses the glossary term. */
    public boolean isUsed(String domain, String term) {
        return !projects.in(
                        domain,
                        project -> project.path("glossaryTerms")
                                .valueStream()
                                .anyMatch(used -> used.asString().equals(term)))
                .isEmpty();
    }

    void remove(String domain, String id) {
        projects.remove(domain, id);
    }

    public String name(String domain, String id) {
        return get(domain, id).path("name").asString();
    }

    public void save(ObjectNode project) {
        projects.put(project.path("domainId").asString(), project.path("id").asString(), project);
    }
}
