package dev.concord.setup.internal.aws.cure;

import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.ProjectGrantFilter;
import tools.jackson.databind.JsonNode;

/** Whom a policy grant names, read from JSON: a user profile, all users, a group, a project, or all of a domain unit. */
final class GrantPrincipals {
    private GrantPrincipals() {}

    static PolicyGrantPrincipal of(JsonNode input) {
        if (input.has("group")) {
            var group = text(input.path("group"), "groupIdentifier");
            return PolicyGrantPrincipal.fromGroup(named -> named.groupIdentifier(group));
        }
        return input.has("project") ? project(input.path("project")) : user(input.required("user"));
    }

    private static PolicyGrantPrincipal user(JsonNode user) {
        return user.has("allUsersGrantFilter")
                ? PolicyGrantPrincipal.fromUser(named -> named.allUsersGrantFilter(all -> {}))
                : PolicyGrantPrincipal.fromUser(named -> named.userIdentifier(text(user, "userIdentifier")));
    }

    private static PolicyGrantPrincipal project(JsonNode project) {
        return PolicyGrantPrincipal.fromProject(named -> {
            named.projectDesignation(text(project, "projectDesignation"));
            if (project.has("projectIdentifier")) {
                named.projectIdentifier(text(project, "projectIdentifier"));
            } else {
                named.projectGrantFilter(filter(project.at("/projectGrantFilter/domainUnitFilter")));
            }
        });
    }

    private static ProjectGrantFilter filter(JsonNode filter) {
        return ProjectGrantFilter.fromDomainUnitFilter(unit -> unit.domainUnit(text(filter, "domainUnit"))
                .includeChildDomainUnits(filter.path("includeChildDomainUnits").asBoolean()));
    }

    private static String text(JsonNode input, String member) {
        return input.required(member).asString();
    }
}
