package dev.awsstandin.datazone.projectprofile;

import dev.awsstandin.datazone.domain.Domains;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.datazone.unit.DomainUnits;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Owners of a domain unit of a V2 domain make its project profiles, all of the domain see them. */
public final class ProjectProfileOperations {

    private static final List<String> CHANGEABLE = List.of(
            "name",
            "description",
            "status",
            "projectResourceTags",
            "allowCustomProjectResourceTags",
            "projectResourceTagsDescription");
    private static final String UNIT = "domainUnitId";

    private final ProjectProfiles profiles;
    private final EnvironmentConfigurations configurations;
    private final Domains domains;
    private final DomainUnits units;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    public ProjectProfileOperations(Ground ground, ProjectProfiles profiles, EnvironmentConfigurations configurations) {
        this.profiles = profiles;
        this.configurations = configurations;
        this.domains = ground.domains();
        this.units = ground.units();
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateProjectProfile", this::create)
                .offer("GetProjectProfile", this::get)
                .offer("ListProjectProfiles", this::list)
                .offer("UpdateProjectProfile", this::update)
                .offer("DeleteProjectProfile", this::delete);
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
        units.requireOwner(call, access.ids(call), profile.path(UNIT).asString());
        CHANGEABLE.stream()
                .filter(call::has)
                .forEach(member -> profile.set(member, call.input().required(member)));
        if (call.has("environmentConfigurations")) {
            profile.set(
                    "environmentConfigurations",
                    configurations.accept(domain, call.input().required("environmentConfigurations")));
        }
        var now = Times.text(call.now());
        profiles.save(profile.put("lastUpdatedAt", now).put("updatedAt", now));
        return outputs.of(call.operation(), profile);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), profiles.get(call.text("domainIdentifier"), call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var found = profiles.in(domain, profile -> Asked.same(call, "name", profile, "name")).stream()
                .sorted(Paging.order(call))
                .toList();
        return paging.page(call, "items", found);
    }

    private ObjectNode delete(Call call) {
        profiles.remove(own(call));
        return Json.object();
    }

    private ObjectNode own(Call call) {
        access.profile(call);
        var profile = profiles.get(call.text("domainIdentifier"), call.text("identifier"));
        units.requireOwner(call, access.ids(call), profile.path(UNIT).asString());
        return profile;
    }
}
