package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Blueprints made ready for an account and region. Workers of a project make them; all of the domain may use them. */
final class EnvironmentProfiles {

    private static final List<String> FILTERS = List.of("awsAccountId", "awsAccountRegion", "name");

    private final Cloud cloud;
    private final Rows profiles;
    private final Blueprints blueprints;
    private final BlueprintConfigurations configurations;
    private final Projects projects;
    private final Policies policies;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    EnvironmentProfiles(
            Cloud cloud,
            Blueprints blueprints,
            BlueprintConfigurations configurations,
            Projects projects,
            Policies policies,
            Access access,
            Outputs outputs,
            Paging paging) {
        this.cloud = cloud;
        this.profiles = new Rows(cloud, "environment-profiles", "Environment profile");
        this.blueprints = blueprints;
        this.configurations = configurations;
        this.projects = projects;
        this.policies = policies;
        this.access = access;
        this.outputs = outputs;
        this.paging = paging;
    }

    void offerOn(Offers offers) {
        offers.offer("CreateEnvironmentProfile", this::create)
                .offer("GetEnvironmentProfile", this::get)
                .offer("ListEnvironmentProfiles", this::list);
    }

    ObjectNode get(String domain, String id) {
        return profiles.get(domain, id);
    }

    /** Those that match; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return profiles.in(domain, matches);
    }

    void save(ObjectNode profile) {
        profiles.put(profile.path("domainId").asString(), profile.path("id").asString(), profile);
    }

    void remove(ObjectNode profile) {
        profiles.remove(profile.path("domainId").asString(), profile.path("id").asString());
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var project =
                projects.get(domain, call.text("projectIdentifier")).path("id").asString();
        access.requireWorker(call, project);
        var blueprint = blueprints.get(domain, call.text("environmentBlueprintIdentifier"));
        var region = call.has("awsAccountRegion") ? call.text("awsAccountRegion") : cloud.region();
        var account = call.has("awsAccountId") ? call.text("awsAccountId") : cloud.account();
        policies.requireProfileFrom(call, project, account, blueprint.path("id").asString());
        configurations.enabled(domain, blueprint.path("id").asString(), region);
        var profile = Json.object()
                .put("id", Ids.lower(14))
                .put("domainId", domain)
                .put("name", call.text("name"))
                .put("projectId", project)
                .put("environmentBlueprintId", blueprint.path("id").asString())
                .put("awsAccountId", account)
                .put("awsAccountRegion", region)
                .put("createdBy", user)
                .put("createdAt", Times.text(call.now()))
                .put("updatedAt", Times.text(call.now()));
        if (call.has("description")) {
            profile.put("description", call.text("description"));
        }
        profile.set(
                "userParameters",
                UserParameters.with(
                        blueprint.path("userParameters"), call.input().path("userParameters")));
        save(profile);
        return outputs.of(call.operation(), profile);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), get(call.text("domainIdentifier"), call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var found = profiles.in(call.text("domainIdentifier"), profile -> matches(call, profile)).stream()
                .sorted(Paging.order(call))
                .toList();
        return paging.page(call, "items", found);
    }

    private static boolean matches(Call call, ObjectNode profile) {
        return FILTERS.stream().allMatch(filter -> same(call, filter, profile, filter))
                && same(call, "environmentBlueprintIdentifier", profile, "environmentBlueprintId")
                && same(call, "projectIdentifier", profile, "projectId");
    }

    /** Whether the thing's member has the value that the call asks for, if it asks for one. */
    static boolean same(Call call, String asked, ObjectNode thing, String member) {
        return !call.has(asked) || thing.path(member).asString("").equals(call.text(asked));
    }
}
