package dev.awsstandin.datazone.policy;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Member;
import dev.awsstandin.kernel.Call;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Enforces policy grants. While an entity has no grant of a type, everybody may; once it has one, only those whom one
 * of them is meant for.
 */
public record Policies(PolicyGrants grants, PolicyPrincipals principals, Access access) {

    /** The caller is to create a project in the unit. */
    public void requireProjectIn(Call call, String unit) {
        var domain = call.text("domainIdentifier");
        require(call, claim(domain, access.ids(call)), grants.inForceOn(domain, PolicyType.CREATE_PROJECT, unit));
    }

    /** Somebody is to become a member of the project. */
    public void requireMember(Call call, String project, Member member) {
        var domain = call.text("domainIdentifier");
        var unit = principals.projectUnits().of(domain, project);
        require(
                call,
                claim(domain, principals.people().ids(domain, member)),
                grants.inForceOn(domain, PolicyType.ADD_TO_PROJECT_MEMBER_POOL, unit));
    }

    /** The caller is to create a profile for the project from the blueprint's configuration. */
    public void requireProfileFrom(Call call, String project, String account, String blueprint) {
        var domain = call.text("domainIdentifier");
        var type = PolicyType.CREATE_ENVIRONMENT_PROFILE;
        var unit = principals.projectUnits().of(domain, project);
        var above = principals.units().upwards(domain, unit);
        require(
                call,
                new Claim(domain, access.ids(call), List.of(project)),
                grants.on(domain, type, blueprintEntity(account, blueprint)),
                grant ->
                        above.contains(type.detailOf(grant).path("domainUnitId").asString(unit)));
    }

    /** The caller is to create an environment for the project from the profile. */
    public void requireEnvironmentFrom(Call call, String project, String profile) {
        var domain = call.text("domainIdentifier");
        require(
                call,
                new Claim(domain, access.ids(call), List.of(project)),
                grants.on(domain, PolicyType.CREATE_ENVIRONMENT, profile));
    }

    /** How grants name a blueprint's configuration. */
    static String blueprintEntity(String account, String blueprint) {
        return account + ":" + blueprint;
    }

    private Claim claim(String domain, List<String> ids) {
        return new Claim(domain, ids, principals.memberships().projectsOf(domain, ids));
    }

    private void require(Call call, Claim claim, List<ObjectNode> inForce) {
        require(call, claim, inForce, grant -> true);
    }

    private void require(Call call, Claim claim, List<ObjectNode> inForce, Predicate<ObjectNode> fits) {
        if (!inForce.isEmpty()
                && inForce.stream().filter(fits).noneMatch(grant -> principals.match(grant.path("principal"), claim))) {
            throw Failures.denied(call);
        }
    }
}
