package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may do what inside a domain. IAM has been asked before; here a principal needs a profile in the domain, and for
 * what belongs to a project, membership in it. A role's sessions act with the profile of the role.
 */
final class Access {

    private final Domains domains;
    private final UserProfiles profiles;
    private final Memberships memberships;

    Access(Domains domains, UserProfiles profiles, Memberships memberships) {
        this.domains = domains;
        this.profiles = profiles;
        this.memberships = memberships;
    }

    /** The caller's profile in the domain that the call is about. */
    ObjectNode profile(Call call) {
        var domain = domains.require(call);
        return profiles.find(domain, call.caller().principalArn()).orElseThrow(() -> Failures.denied(call));
    }

    /** The id of the caller's profile. */
    String userId(Call call) {
        return profile(call).path("id").asString();
    }

    /** Members of any kind may look. */
    void requireMember(Call call, String project) {
        if (!isMember(call, project)) {
            throw Failures.denied(call);
        }
    }

    /** Owners and contributors work on what the project has. */
    void requireWorker(Call call, String project) {
        if (!isWorker(call, project)) {
            throw Failures.denied(call);
        }
    }

    /** Owners alone manage the project. */
    void requireOwner(Call call, String project) {
        if (!designation(call, project).equals(Memberships.OWNER)) {
            throw Failures.denied(call);
        }
    }

    boolean isMember(Call call, String project) {
        return !designation(call, project).isEmpty();
    }

    boolean isWorker(Call call, String project) {
        var designation = designation(call, project);
        return designation.equals(Memberships.OWNER) || designation.equals(Memberships.CONTRIBUTOR);
    }

    private String designation(Call call, String project) {
        return memberships.designation(call.text("domainIdentifier"), project, userId(call));
    }
}
