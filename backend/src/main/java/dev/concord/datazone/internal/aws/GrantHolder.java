package dev.concord.datazone.internal.aws;

import dev.concord.identity.Project;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;

/** Whom a policy grant names. */
public record GrantHolder(PolicyGrantPrincipal principal) {
    /** Concord in the project. A grant matches the designation that it names and no other. */
    public static GrantHolder of(Project project) {
        return new GrantHolder(PolicyGrantPrincipal.fromProject(named ->
                named.projectIdentifier(project.id().value()).projectDesignation(project.policyDesignation())));
    }
}
