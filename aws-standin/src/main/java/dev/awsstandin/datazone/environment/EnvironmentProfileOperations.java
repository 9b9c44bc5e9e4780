package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.blueprint.BlueprintConfigurations;
import dev.awsstandin.datazone.blueprint.Blueprints;
import dev.awsstandin.datazone.blueprint.UserParameters;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.policy.Policies;
import dev.awsstandin.datazone.project.Projects;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Workers of a project make its environment profiles and change them; all of the domain may see and use them. */
final class EnvironmentProfileOperations {

    private static final List<String> FILTERS = List.of("awsAccountId", "awsAccountRegion", "name");
    private static final List<String> CHANGEABLE = List.of("name", "description", "awsAccountId", "awsAccountRegion");

    private final Cloud cloud;
    private final EnvironmentProfiles profiles;
    private final Environments environments;
    private final Blueprints blueprints;
    private final BlueprintConfigurations configurations;
    private final Projects projects;
    private final Policies policies;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    EnvironmentProfileOperations(Provisioning provisioning) {
        var ground = provisioning.ground();
        this.cloud = ground.cloud();
        this.profiles = provisioning.profiles();
        this.environments = provisioning.environments();
        this.blueprints = provisioning.blueprints();
        this.configurations = provisioning.configurations();
        this.projects = ground.projects();
        this.policies = ground.policies();
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    void offerOn(Offers offers) {
        offers.offer("CreateEnvironmentProfile", this::create)
                .offer("GetEnvironmentProfile", this::get)
                .offer("ListEnvironmentProfiles", this::list)
                .offer("UpdateEnvironmentProfile", this::update)
                .offer("DeleteEnvironmentProfile", this::delete);
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
        profiles.save(profile);
        return outputs.of(call.operation(), profile);
    }

    private ObjectNode get(Call call) {
        access.profile(call);
        return outputs.of(call.operation(), profiles.get(call.text("domainIdentifier"), call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var found = profiles.in(call.text("domainIdentifier"), profile -> matches(call, profile)).stream()
                .sorted(Paging.order(call))
                .toList();
        return paging.page(call, "items", found);
    }

    private static boolean matches(Call call, ObjectNode profile) {
        return FILTERS.stream().allMatch(filter -> Asked.same(call, filter, profile, filter))
                && Asked.same(call, "environmentBlueprintIdentifier", profile, "environmentBlueprintId")
                && Asked.same(call, "projectIdentifier", profile, "projectId");
    }

    private ObjectNode update(Call call) {
        var profile = own(call);
        CHANGEABLE.stream()
                .filter(call::has)
                .forEach(member -> profile.set(member, call.input().required(member)));
        configurations.enabled(
                call.text("domainIdentifier"),
                profile.path("environmentBlueprintId").asString(),
                profile.path("awsAccountRegion").asString());
        profile.set(
                "userParameters",
                UserParameters.with(profile.path("userParameters"), call.input().path("userParameters")));
        profiles.save(profile.put("updatedAt", Times.text(call.now())));
        return outputs.of(call.operation(), profile);
    }

    private ObjectNode delete(Call call) {
        var profile = own(call);
        var id = profile.path("id").asString();
        var users = environments.in(
                call.text("domainIdentifier"),
                environment ->
                        environment.path("environmentProfileId").asString("").equals(id));
        if (!users.isEmpty()) {
            throw Failures.invalid("Environment profile %s is used by %d environments and cannot be deleted"
                    .formatted(id, users.size()));
        }
        profiles.remove(profile);
        policies.grants().removeAllOn(call.text("domainIdentifier"), id);
        return Json.object();
    }

    private ObjectNode own(Call call) {
        access.profile(call);
        var profile = profiles.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, profile.path("projectId").asString());
        return profile;
    }
}
