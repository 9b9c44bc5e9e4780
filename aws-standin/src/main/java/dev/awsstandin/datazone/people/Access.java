package dev.awsstandin.datazone.people;

import dev.awsstandin.datazone.domain.Domains;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.kernel.Call;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may do what inside a domain. IAM has been asked before; here a principal needs a profile in the domain, and for
 * what belongs to a project, membership in it, be it through a group. A role's sessions act with the profile of the
 * role.
 */
public final class Access {

    private static final Set<String> TAKING_PART = Set.of("ASSIGNED", "ACTIVATED");

    private final Domains domains;
    private final People people;
    private final Memberships memberships;

    public Access(Domains domains, People people, Memberships memberships) {
        this.domains = domains;
        this.people = people;
        this.memberships = memberships;
    }

    /** The caller's profile in the domain that the call is about; one that is deactivated may do nothing. */
    public ObjectNode profile(Call call) {
        var domain = domains.require(call);
        return people.users()
                .find(domain, call.caller().principalArn())
                .filter(profile -> TAKING_PART.contains(profile.path("status").asString()))
                .orElseThrow(() -> Failures.denied(call));
    }

    /** The id of the caller's profile. */
    public String userId(Call call) {
        return profile(call).path("id").asString();
    }

    /** The ids under which the caller belongs to something: the own one and those of groups. */
    public List<String> ids(Call call) {
        return people.ids(call.text("domainIdentifier"), profile(call));
    }

    /** The projects that the caller is a member of. */
    public Set<String> projects(Call call) {
        return Set.copyOf(memberships.projectsOf(call.text("domainIdentifier"), ids(call)));
    }

    /** Members of any kind may look. */
    public void requireMember(Call call, String project) {
        if (!isMember(call, project)) {
            throw Failures.denied(call);
        }
    }

    /** Owners and contributors work on what the project has. */
    public void requireWorker(Call call, String project) {
        if (!isWorker(call, project)) {
            throw Failures.denied(call);
        }
    }

    /** Owners alone manage the project. */
    public void requireOwner(Call call, String project) {
        if (!designations(call, project).contains(Memberships.OWNER)) {
            throw Failures.denied(call);
        }
    }

    public boolean isMember(Call call, String project) {
        return !designations(call, project).isEmpty();
    }

    public boolean isWorker(Call call, String project) {
        var designations = designations(call, project);
        return designations.contains(Memberships.OWNER) || designations.contains(Memberships.CONTRIBUTOR);
    }

    private Set<String> designations(Call call, String project) {
        return memberships.designations(call.text("domainIdentifier"), project, ids(call));
    }
}
