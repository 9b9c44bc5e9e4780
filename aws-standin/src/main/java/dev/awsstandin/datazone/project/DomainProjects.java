package dev.awsstandin.datazone.project;

import dev.awsstandin.datazone.shared.Holding;
import java.time.Instant;

/** The projects of domains. */
record DomainProjects(Projects projects, ProjectDeletion deletion) implements Holding {

    @Override
    public String what() {
        return "projects";
    }

    @Override
    public boolean isHeld(String domain, String holder) {
        return !projects.in(domain).isEmpty();
    }

    @Override
    public void end(String domain, String holder, Instant now) {
        projects.in(domain)
                .forEach(project -> deletion.end(domain, project.path("id").asString(), now));
    }
}
