package dev.awsstandin.datazone.policy;

import dev.awsstandin.datazone.people.Memberships;
import dev.awsstandin.datazone.people.People;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.unit.DomainUnits;
import dev.awsstandin.datazone.unit.ProjectUnits;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The principals of policy grants: users, groups, members of projects, owners of domain units. */
public record PolicyPrincipals(People people, Memberships memberships, DomainUnits units, ProjectUnits projectUnits) {

    private static final Map<String, String> DESIGNATIONS =
            Map.of("OWNER", Memberships.OWNER, "CONTRIBUTOR", Memberships.CONTRIBUTOR);

    /** The principal with the ids of those whom it names, so that two ways to say the same are equal. */
    ObjectNode resolved(String domain, JsonNode given) {
        var principal = (ObjectNode) given.deepCopy();
        if (principal.path("user").has("userIdentifier")) {
            principal
                    .withObject("user")
                    .put(
                            "userIdentifier",
                            people.named(domain, principal.path("user")).id());
        }
        if (principal.has("group")) {
            principal
                    .withObject("group")
                    .put(
                            "groupIdentifier",
                            people.named(domain, principal.path("group")).id());
        }
        if (principal.has("project")) {
            requireProject(domain, principal.path("project"));
        }
        if (principal.has("domainUnit")) {
            requireUnit(domain, principal.path("domainUnit"));
        }
        return principal;
    }

    boolean match(JsonNode principal, Claim claim) {
        if (principal.has("user")) {
            return principal.path("user").has("allUsersGrantFilter")
                    || claim.ids()
                            .contains(principal
                                    .path("user")
                                    .path("userIdentifier")
                                    .asString());
        }
        if (principal.has("group")) {
            return claim.ids()
                    .contains(principal.path("group").path("groupIdentifier").asString());
        }
        return principal.has("project")
                ? claim.projects().stream().anyMatch(project -> isOf(project, principal.path("project"), claim))
                : ownsUnit(principal.path("domainUnit"), claim);
    }

    private boolean isOf(String project, JsonNode wanted, Claim claim) {
        var named = wanted.path("projectIdentifier").asString(project);
        var designation = wanted.path("projectDesignation").asString();
        return named.equals(project)
                && isIn(project, wanted.path("projectGrantFilter").path("domainUnitFilter"), claim.domain())
                && memberships
                        .designations(claim.domain(), project, claim.ids())
                        .contains(DESIGNATIONS.getOrDefault(designation, designation));
    }

    private boolean isIn(String project, JsonNode filter, String domain) {
        if (filter.isMissingNode()) {
            return true;
        }
        var unit = projectUnits.of(domain, project);
        var wanted = filter.path("domainUnit").asString();
        return unit.equals(wanted)
                || (filter.path("includeChildDomainUnits").asBoolean(false)
                        && units.upwards(domain, unit).contains(wanted));
    }

    private boolean ownsUnit(JsonNode wanted, Claim claim) {
        return wanted.has("domainUnitIdentifier")
                ? units.isManagedBy(
                        claim.ids(),
                        claim.domain(),
                        wanted.path("domainUnitIdentifier").asString())
                : units.isOwnedAnywhereBy(claim.ids(), claim.domain());
    }

    private void requireProject(String domain, JsonNode project) {
        if (project.has("projectIdentifier")) {
            projectUnits.of(domain, project.path("projectIdentifier").asString());
        } else if (!project.has("projectGrantFilter")) {
            throw Failures.invalid("A project principal needs a project identifier or a grant filter");
        }
    }

    private void requireUnit(String domain, JsonNode unit) {
        if (unit.has("domainUnitIdentifier")) {
            units.get(domain, unit.path("domainUnitIdentifier").asString());
        } else if (!unit.has("domainUnitGrantFilter")) {
            throw Failures.invalid("A domain unit principal needs a domain unit identifier or a grant filter");
        }
    }
}
