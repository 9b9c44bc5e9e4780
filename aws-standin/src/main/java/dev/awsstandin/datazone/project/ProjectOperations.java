package dev.awsstandin.datazone.project;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.people.Memberships;
import dev.awsstandin.datazone.people.People;
import dev.awsstandin.datazone.policy.Policies;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Member;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.datazone.unit.DomainUnits;
import dev.awsstandin.datazone.unit.ProjectUnits;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everybody in the domain may create projects, also from a profile, and see them; who creates one owns it. */
public final class ProjectOperations {

    private static final List<String> CHANGEABLE = List.of("name", "description", "glossaryTerms");

    private final Projects projects;
    private final ProjectUnits projectUnits;
    private final DomainUnits units;
    private final Memberships memberships;
    private final KnownTerms terms;
    private final Equipment equipment;
    private final ProjectDeletion deletion;
    private final Policies policies;
    private final People people;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    public ProjectOperations(Ground ground, KnownTerms terms, Equipment equipment, ProjectDeletion deletion) {
        this.projects = ground.projects();
        this.projectUnits = ground.policies().principals().projectUnits();
        this.units = ground.units();
        this.memberships = ground.memberships();
        this.terms = terms;
        this.equipment = equipment;
        this.deletion = deletion;
        this.policies = ground.policies();
        this.people = ground.people();
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateProject", this::create)
                .offer("GetProject", this::get)
                .offer("ListProjects", this::list)
                .offer("UpdateProject", this::update)
                .offer("DeleteProject", this::delete);
    }

    private ObjectNode create(Call call) {
        var project = add(call);
        if (call.has("projectProfileId")) {
            equipment.equip(call, project);
        } else if (call.has("userParameters")) {
            throw Failures.invalid("User parameters belong to a project profile, and none is named");
        }
        return outputs.of(call.operation(), project);
    }

    /** A new project as the call describes it, whose caller owns it. */
    private ObjectNode add(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var project = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", domain)
                .put("createdBy", user)
                .put("projectStatus", "ACTIVE")
                .put("createdAt", Times.text(call.now()))
                .put("lastUpdatedAt", Times.text(call.now()))
                .put("updatedAt", Times.text(call.now()));
        place(call, project);
        take(call, project);
        projects.save(project);
        memberships.add(domain, project.path("id").asString(), Member.user(user), Memberships.OWNER);
        return project;
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), projects.get(call.text("domainIdentifier"), call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var name = call.text("name");
        var found =
                projects
                        .in(
                                domain,
                                project -> name.isEmpty()
                                        || project.path("name").asString().equals(name))
                        .stream()
                        .filter(member(call, domain))
                        .sorted(Paging.order(call))
                        .toList();
        return paging.page(call, "items", found);
    }

    /** Whether the user that the call names belongs to a project, be it through a group, and so for the group. */
    private Predicate<ObjectNode> member(Call call, String domain) {
        var wanted = Stream.of("userIdentifier", "groupIdentifier")
                .filter(call::has)
                .map(name -> people.named(domain, Json.object().put(name, call.text(name))))
                .map(member -> Set.copyOf(memberships.projectsOf(domain, people.ids(domain, member))))
                .toList();
        return project ->
                wanted.stream().allMatch(of -> of.contains(project.path("id").asString()));
    }

    private ObjectNode update(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var project = projects.get(domain, call.text("identifier"));
        access.requireOwner(call, call.text("identifier"));
        if (call.has("domainUnitId")) {
            place(call, project);
        }
        take(call, project);
        project.put("lastUpdatedAt", Times.text(call.now())).put("updatedAt", Times.text(call.now()));
        projects.save(project);
        return outputs.of(call.operation(), project);
    }

    /** Puts the project into the unit that the call names, else into the root, if the caller may create projects there. */
    private void place(Call call, ObjectNode project) {
        var domain = call.text("domainIdentifier");
        if (call.has("domainUnitId")) {
            project.set(
                    "domainUnitId", units.get(domain, call.text("domainUnitId")).required("id"));
        }
        policies.requireProjectIn(
                call, projectUnits.placed(domain, project).path("domainUnitId").asString());
    }

    private void take(Call call, ObjectNode project) {
        terms.requireAll(call.text("domainIdentifier"), call.input().path("glossaryTerms"));
        CHANGEABLE.stream()
                .filter(call::has)
                .forEach(member -> project.set(member, call.input().required(member)));
        if (call.has("resourceTags")) {
            var tags = project.putArray("resourceTags");
            call.input()
                    .required("resourceTags")
                    .forEachEntry((String key, JsonNode value) -> tags.addObject()
                            .put("key", key)
                            .put("value", value.asString())
                            .put("source", "PROJECT"));
        }
    }

    /** By its owners. What the project still has keeps it, unless the caller skips that check. */
    private ObjectNode delete(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var project = projects.get(domain, call.text("identifier")).path("id").asString();
        access.requireOwner(call, project);
        if (!call.input().path("skipDeletionCheck").asBoolean(false)) {
            deletion.requireEmpty(domain, project);
        }
        deletion.end(domain, project, call.now());
        return Json.object();
    }
}
