package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Deleting projects, by their owners. What a project still has keeps it, unless the caller skips that check. */
final class ProjectDeletion {

    private final Projects projects;
    private final Memberships memberships;
    private final Access access;
    private final List<ProjectHolding> holdings;

    ProjectDeletion(Ground ground, List<ProjectHolding> holdings) {
        this.projects = ground.projects();
        this.memberships = ground.memberships();
        this.access = ground.access();
        this.holdings = List.copyOf(holdings);
    }

    void offerOn(Offers offers) {
        offers.offer("DeleteProject", this::delete);
    }

    private ObjectNode delete(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var project = projects.get(domain, call.text("identifier")).path("id").asString();
        access.requireOwner(call, project);
        if (!call.input().path("skipDeletionCheck").asBoolean(false)) {
            requireEmpty(domain, project);
        }
        end(domain, project, call.now());
        return Json.object();
    }

    /** Ends the project with all that it has. */
    void end(String domain, String project, Instant now) {
        holdings.forEach(holding -> holding.end(domain, project, now));
        memberships.removeAll(domain, project);
        projects.remove(domain, project);
    }

    private void requireEmpty(String domain, String project) {
        holdings.stream()
                .filter(holding -> holding.isHeld(domain, project))
                .findFirst()
                .ifPresent(holding -> {
                    throw Failures.invalid(
                            "Project %s cannot be deleted because it still has %s".formatted(project, holding.what()));
                });
    }
}
