package dev.awsstandin.datazone.project;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.people.Memberships;
import dev.awsstandin.datazone.people.People;
import dev.awsstandin.datazone.policy.Policies;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Member;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.Comparator;
import tools.jackson.databind.node.ObjectNode;

/** Owners say who belongs to their project; members see who does. */
final class ProjectMembershipOperations {

    private final Projects projects;
    private final Memberships memberships;
    private final People people;
    private final Policies policies;
    private final Access access;
    private final Paging paging;

    ProjectMembershipOperations(
            Projects projects,
            Memberships memberships,
            People people,
            Policies policies,
            Access access,
            Paging paging) {
        this.projects = projects;
        this.memberships = memberships;
        this.people = people;
        this.policies = policies;
        this.access = access;
        this.paging = paging;
    }

    void offerOn(Offers offers) {
        offers.offer("CreateProjectMembership", this::create)
                .offer("DeleteProjectMembership", this::delete)
                .offer("ListProjectMemberships", this::list);
    }

    private ObjectNode create(Call call) {
        var project = project(call);
        access.requireOwner(call, project);
        var domain = call.text("domainIdentifier");
        var member = member(call);
        if (!memberships.designation(domain, project, member.id()).isEmpty()) {
            throw Failures.invalid("%s %s is already a member of project %s"
                    .formatted(member.group() ? "Group" : "User", member.id(), project));
        }
        policies.requireMember(call, project, member);
        memberships.add(domain, project, member, call.text("designation"));
        return Json.object();
    }

    private ObjectNode delete(Call call) {
        var project = project(call);
        access.requireOwner(call, project);
        var domain = call.text("domainIdentifier");
        var member = member(call).id();
        if (memberships.designation(domain, project, member).isEmpty()) {
            throw Failures.missing("Member", member);
        }
        if (memberships.isLastOwner(domain, project, member)) {
            throw Failures.invalid("The last owner of project %s cannot be removed".formatted(project));
        }
        memberships.remove(domain, project, member);
        return Json.object();
    }

    private ObjectNode list(Call call) {
        var project = project(call);
        access.requireMember(call, project);
        var members = memberships.of(call.text("domainIdentifier"), project).stream()
                .sorted(Comparator.comparing((ObjectNode member) ->
                                member.path("designation").asString())
                        .thenComparing(member -> member.path("id").asString()))
                .toList();
        return paging.page(call, "members", members);
    }

    private String project(Call call) {
        access.profile(call);
        return projects.get(call.text("domainIdentifier"), call.text("projectIdentifier"))
                .path("id")
                .asString();
    }

    private Member member(Call call) {
        return people.named(call.text("domainIdentifier"), call.input().path("member"));
    }
}
