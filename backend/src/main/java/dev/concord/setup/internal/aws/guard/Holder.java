package dev.concord.setup.internal.aws.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.datazone.model.PolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.ProjectPolicyGrantPrincipal;
import software.amazon.awssdk.services.datazone.model.UserPolicyGrantPrincipal;

/**
 * Whom a policy grant names.
 *
 * @param id of a user profile or project; empty where the grant names many
 * @param input as the API takes it; empty where Concord does not offer to change such a grant
 */
record Holder(Optional<String> id, String words, Optional<Map<String, Object>> input) {
    static Holder of(PolicyGrantPrincipal principal) {
        if (principal.user() != null) {
            return user(principal.user());
        }
        if (principal.project() != null) {
            return project(principal.project());
        }
        if (principal.group() != null) {
            var group = principal.group().groupIdentifier();
            return new Holder(
                    Optional.of(group),
                    "the group " + group,
                    Optional.of(Map.of("group", Map.of("groupIdentifier", group))));
        }
        return new Holder(Optional.empty(), "a whole domain unit", Optional.empty());
    }

    private static Holder user(UserPolicyGrantPrincipal user) {
        var id = user.userIdentifier();
        return id == null
                ? new Holder(
                        Optional.empty(),
                        "all users",
                        Optional.of(Map.of("user", Map.of("allUsersGrantFilter", Map.of()))))
                : new Holder(Optional.of(id), "the user profile " + id, Optional.of(userInput(id)));
    }

    private static Holder project(ProjectPolicyGrantPrincipal project) {
        var id = project.projectIdentifier();
        if (id != null) {
            return new Holder(
                    Optional.of(id),
                    "the project " + id,
                    Optional.of(projectInput(id, project.projectDesignationAsString())));
        }
        var filter = project.projectGrantFilter().domainUnitFilter();
        var input = new LinkedHashMap<String, Object>();
        input.put("projectDesignation", project.projectDesignationAsString());
        input.put(
                "projectGrantFilter",
                Map.of(
                        "domainUnitFilter",
                        new LinkedHashMap<>(Map.of(
                                "domainUnit",
                                filter.domainUnit(),
                                "includeChildDomainUnits",
                                Boolean.TRUE.equals(filter.includeChildDomainUnits())))));
        return new Holder(
                Optional.empty(),
                "all projects of the domain unit " + filter.domainUnit(),
                Optional.of(Map.of("project", input)));
    }

    static Map<String, Object> userInput(String profile) {
        return Map.of("user", Map.of("userIdentifier", profile));
    }

    static Map<String, Object> projectInput(String project, String designation) {
        var input = new LinkedHashMap<String, Object>();
        input.put("projectDesignation", designation);
        input.put("projectIdentifier", project);
        return Map.of("project", input);
    }
}
