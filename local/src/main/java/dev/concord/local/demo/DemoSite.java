package dev.concord.local.demo;

import java.util.Map;

/**
 * What the portal has to know of the demo account.
 *
 * @param base the only key that the portal gets
 * @param projects ids by project
 */
public record DemoSite(String domainId, DemoCloud.Key base, Map<DemoProject, String> projects) {

    public DemoSite {
        projects = Map.copyOf(projects);
    }

    public String idOf(DemoProject project) {
        var id = projects.get(project);
        if (id == null) {
            throw new IllegalStateException("There is no project " + project.title());
        }
        return id;
    }
}
