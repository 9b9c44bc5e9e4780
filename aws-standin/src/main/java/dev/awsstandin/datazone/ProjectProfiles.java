package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What projects of V2 domains are made from. Owners of a domain unit make its profiles, all of the domain see them. */
final class ProjectProfiles {

    private static final List<String> CHANGEABLE = List.of(
            "name",
            "description",
            "status",
            "projectResourceTags",
            "allowCustomProjectResourceTags",
            "projectResourceTagsDescription");
    private static final String UNIT = "domainUnitId";

    private final Rows profiles;
    private final EnvironmentConfigurations configurations;
    private final Domains domains;
    private final DomainUnits units;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    ProjectProfiles(Ground ground, EnvironmentConfigurations configurations) {
        this.profiles = new Rows(ground.cloud(), "project-profiles", "Project profile");
        this.configurations = configurations;
        this.domains = ground.domains();
        this.units = ground.units();
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    void offerOn(Offers offers) {
        offers.offer("CreateProjectProfile", this::create)
                .offer("GetProjectProfile", this::get)
                .offer("ListProjectProfiles", this::list)
                .offer("UpdateProjectProfile", this::update)
                .offer("DeleteProjectProfile", this::delete);
    }

    /** The profile, which must be enabled. */
    ObjectNode enabled(String domain, String id) {
        domains.requireUnified(domain);
        var profile = profiles.get(domain, id);
        if (!profile.path("status").asString().equals("ENABLED")) {
            throw Failures.invalid("Project profile %s is disabled".formatted(id));
        }
        return profile;
    }

    /** The order for an environment of the configuration with this id in the profile that the project was made from. */
    ObjectNode order(ObjectNode project, String configuration) {
        return configurations.order(
                profiles.get(
                        project.path("domainId").asString(),
                        project.path("projectProfileId").asString()),
                configuration);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        domains.requireUnified(domain);
        var profile = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", domain)
                .put("status", "ENABLED")
                .put(UNIT, domains.rootUnit(domain))
                .put("createdBy", user)
                .put("createdAt", Times.text(call.now()));
        return take(call, profile);
    }

    private ObjectNode update(Call call) {
        return take(call, own(call));
    }

    private ObjectNode take(Call call, ObjectNode profile) {
        var domain = call.text("domainIdentifier");
        if (call.has("domainUnitIdentifier")) {
            profile.set(
                    UNIT, units.get(domain, call.text("domainUnitIdentifier")).required("id"));
        }
        access.requireUnitOwner(call, profile.path(UNIT).asString());
        CHANGEABLE.stream()
                .filter(call::has)
                .forEach(member -> profile.set(member, call.input().required(member)));
        if (call.has("environmentConfigurations")) {
            profile.set(
                    "environmentConfigurations",
                    configurations.accept(domain, call.input().required("environmentConfigurations")));
        }
        var now = Times.text(call.now());
        profiles.put(
                domain,
                profile.path("id").asString(),
                profile.put("lastUpdatedAt", now).put("updatedAt", now));
        return outputs.of(call.operation(), profile);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), profiles.get(call.text("domainIdentifier"), call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var found = profiles
                .in(call.text("domainIdentifier"), profile -> EnvironmentProfiles.same(call, "name", profile, "name"))
                .stream()
                .sorted(Paging.order(call))
                .toList();
        return paging.page(call, "items", found);
    }

    private ObjectNode delete(Call call) {
        profiles.remove(call.text("domainIdentifier"), own(call).path("id").asString());
        return Json.object();
    }

    private ObjectNode own(Call call) {
        access.profile(call);
        var profile = profiles.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireUnitOwner(call, profile.path(UNIT).asString());
        return profile;
    }
}
