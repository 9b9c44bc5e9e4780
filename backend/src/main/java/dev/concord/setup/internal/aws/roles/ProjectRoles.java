package dev.concord.setup.internal.aws.roles;

import dev.concord.aws.ConcordRoles;
import dev.concord.project.Project;
import dev.concord.project.Projects;
import dev.concord.setup.internal.MayNotLook;
import dev.concord.setup.internal.PolicyDifference;
import dev.concord.setup.internal.aws.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The roles of the projects that Concord works in, beside what this version of Concord would make them. */
@Component
class ProjectRoles {
    /** What Concord calls the policy that it writes into them. */
    static final String POLICY = "concord";

    private static final String DENIED = "AccessDenied";

    private final Projects projects;
    private final Documents documents;
    private final ConcordRoles roles;

    ProjectRoles(Projects projects, Documents documents, ConcordRoles roles) {
        this.projects = projects;
        this.documents = documents;
        this.roles = roles;
    }

    List<ProjectRole> all() {
        return projects.there().stream().map(this::looked).toList();
    }

    /** The policy that the project's role ought to have. */
    String policy(Project project) {
        return roles.policy("project-role", Map.of("project", project.id().value()));
    }

    private ProjectRole looked(Project project) {
        try {
            return documents
                    .role(project.roleArn())
                    .map(role -> compared(project, role))
                    .orElse(ProjectRole.absent(project));
        } catch (MayNotLook denied) {
            return ProjectRole.unseen(project, denied);
        }
    }

    private ProjectRole compared(Project project, Documents.Role role) {
        var written = documents.byName(project.roleArn());
        var own = Optional.ofNullable(written.remove(POLICY));
        var policy = own.map(document -> PolicyDifference.between(policy(project), List.of(document)))
                .orElse(List.of("it has no policy " + POLICY));
        var rest = new ArrayList<String>();
        rest.addAll(PolicyDifference.between(roles.policy("project-role-trust", Map.of()), List.of(role.trust())));
        boolean bounded = role.boundary().equals(roles.ownerBoundary());
        if (!bounded) {
            rest.add("its boundary is not concord-owner-boundary");
        }
        written.keySet().forEach(more -> rest.add("the policy %s is written into it as well".formatted(more)));
        documents.attachedTo(project.roleArn()).forEach(more -> rest.add("%s is attached as well".formatted(more)));
        shutOut(project).ifPresent(rest::add);
        return new ProjectRole(project, policy, bounded && inReach(project), rest, null);
    }

    /** A role with the right policy is of no use in a project that it is not a member of. */
    private static Optional<String> shutOut(Project project) {
        return Optional.ofNullable(project.trouble())
                .filter(trouble -> trouble.contains(DENIED))
                .map(trouble ->
                        "DataZone does not let it into the project any more (%s). An owner of the project adds it again, in DataZone"
                                .formatted(trouble.replaceFirst(" \\(request [^)]*\\)$", "")));
    }

    /** The bootstrap role writes policies into roles below one path only, and into those inside the boundary. */
    private boolean inReach(Project project) {
        return project.roleArn().startsWith(roles.projectRole(""));
    }
}
