package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Projects: everybody in the domain may create and see them; who creates one owns it. Names need not be unique. */
final class Projects {

    private static final List<String> CHANGEABLE = List.of("name", "description", "glossaryTerms");

    private final Rows projects;
    private final GlossaryTerms terms;
    private final Policies policies;
    private final DomainUnits units;
    private final ProjectUnits projectUnits;
    private final Memberships memberships;
    private final People people;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    Projects(
            Cloud cloud,
            Policies policies,
            Memberships memberships,
            People people,
            Access access,
            Outputs outputs,
            Paging paging) {
        this.projects = rows(cloud);
        this.terms = new GlossaryTerms(cloud);
        this.policies = policies;
        this.units = policies.principals().units();
        this.projectUnits = policies.principals().projectUnits();
        this.memberships = memberships;
        this.people = people;
        this.access = access;
        this.outputs = outputs;
        this.paging = paging;
    }

    static Rows rows(Cloud cloud) {
        return new Rows(cloud, "projects", "Project");
    }

    void offerOn(Offers offers) {
        offers.offer("GetProject", this::get).offer("ListProjects", this::list).offer("UpdateProject", this::update);
    }

    /** The project, or DataZone's error for one that is not there. */
    ObjectNode get(String domain, String id) {
        return projectUnits.placed(domain, projects.get(domain, id));
    }

    List<ObjectNode> in(String domain) {
        return projects.in(domain);
    }

    List<ObjectNode> inUnit(String domain, String unit) {
        return projects.in(domain).stream()
                .map(project -> projectUnits.placed(domain, project))
                .filter(project -> project.path("domainUnitId").asString().equals(unit))
                .toList();
    }

    /** Whether a project uses the glossary term. */
    boolean isUsed(String domain, String term) {
        return !projects.in(
                        domain,
                        project -> project.path("glossaryTerms")
                                .valueStream()
                                .anyMatch(used -> used.asString().equals(term)))
                .isEmpty();
    }

    void remove(String domain, String id) {
        projects.remove(domain, id);
    }

    String name(String domain, String id) {
        return get(domain, id).path("name").asString();
    }

    void save(ObjectNode project) {
        projects.put(project.path("domainId").asString(), project.path("id").asString(), project);
    }

    /** A new project as the call describes it, whose caller owns it. */
    ObjectNode add(Call call) {
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
        save(project);
        memberships.add(domain, project.path("id").asString(), Member.user(user), Memberships.OWNER);
        return project;
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), get(call.text("domainIdentifier"), call.text("identifier")));
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
                        .map(project -> projectUnits.placed(domain, project))
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
        var project = get(domain, call.text("identifier"));
        access.requireOwner(call, call.text("identifier"));
        if (call.has("domainUnitId")) {
            place(call, project);
        }
        take(call, project);
        project.put("lastUpdatedAt", Times.text(call.now())).put("updatedAt", Times.text(call.now()));
        save(project);
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
}
