package dev.awsstandin.datazone.project;

import dev.awsstandin.datazone.people.Memberships;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Holding;
import java.time.Instant;
import java.util.List;

/** Ends projects with all that they have. */
public final class ProjectDeletion {

    private final Projects projects;
    private final Memberships memberships;
    private final List<Holding> holdings;

    public ProjectDeletion(Ground ground, List<Holding> holdings) {
        this.projects = ground.projects();
        this.memberships = ground.memberships();
        this.holdings = List.copyOf(holdings);
    }

    void end(String domain, String project, Instant now) {
        holdings.forEach(holding -> holding.end(domain, project, now));
        memberships.removeAll(domain, project);
        projects.remove(domain, project);
    }

    void requireEmpty(String domain, String project) {
        holdings.stream()
                .filter(holding -> holding.isHeld(domain, project))
                .findFirst()
                .ifPresent(holding -> {
                    throw Failures.invalid(
                            "Project %s cannot be deleted because it still has %s".formatted(project, holding.what()));
                });
    }
}
