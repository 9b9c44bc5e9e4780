package dev.concord.aws;

import dev.concord.shared.ProjectId;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;

/** Whom a policy grant names. */
public record GrantHolder(PolicyGrantPrincipal principal) {
    /** Whoever has this designation in the project, as policies call it: OWNER or CONTRIBUTOR. No other matches. */
    public static GrantHolder of(ProjectId project, String designation) {
        return new GrantHolder(PolicyGrantPrincipal.fromProject(
                named -> named.projectIdentifier(project.value()).projectDesignation(designation)));
    }
}
