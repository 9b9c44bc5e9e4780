package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Ordering environments, from a profile or straight from a blueprint, in V2 also from the profile of the project. */
final class EnvironmentCreation {

    private final Environments environments;
    private final EnvironmentProfiles profiles;
    private final Blueprints blueprints;
    private final Projects projects;
    private final EnvironmentOrders orders;
    private final ProjectProfiles projectProfiles;
    private final Policies policies;
    private final Access access;
    private final Outputs outputs;

    EnvironmentCreation(Provisioning provisioning, EnvironmentOrders orders, ProjectProfiles projectProfiles) {
        var ground = provisioning.ground();
        this.environments = provisioning.environments();
        this.profiles = provisioning.profiles();
        this.blueprints = provisioning.blueprints();
        this.projects = ground.projects();
        this.orders = orders;
        this.projectProfiles = projectProfiles;
        this.policies = ground.policies();
        this.access = ground.access();
        this.outputs = ground.outputs();
    }

    void offerOn(Offers offers) {
        offers.offer("CreateEnvironment", this::create);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var owner = projects.get(domain, call.text("projectIdentifier"));
        var project = owner.path("id").asString();
        access.requireWorker(call, project);
        policies.requireEnvironmentFrom(call, project, call.text("environmentProfileIdentifier"));
        environments.requireGoodName(domain, project, call.text("name"));
        var order = plan(call, domain, owner)
                .put("domainId", domain)
                .put("projectId", project)
                .put("name", call.text("name"))
                .put("createdBy", user);
        take(call, order);
        order.set(
                "userParameters",
                UserParameters.with(order.path("userParameters"), call.input().path("userParameters")));
        return outputs.of(call.operation(), orders.place(order, call.now()));
    }

    /** Where and from what: a profile says it, the project's or the environment's, or else the call must. */
    private ObjectNode plan(Call call, String domain, ObjectNode project) {
        if (call.has("environmentConfigurationId") && project.has("projectProfileId")) {
            return projectProfiles.order(project, call.text("environmentConfigurationId"));
        }
        var profile = call.text("environmentProfileIdentifier");
        if (!profile.isEmpty()) {
            var found = profiles.get(domain, profile);
            return Json.object()
                    .put("environmentProfileId", profile)
                    .put(
                            "environmentBlueprintId",
                            found.path("environmentBlueprintId").asString())
                    .put("awsAccountId", found.path("awsAccountId").asString())
                    .put("awsAccountRegion", found.path("awsAccountRegion").asString())
                    .set("userParameters", found.path("userParameters"));
        }
        if (!List.of("environmentBlueprintIdentifier", "environmentAccountIdentifier", "environmentAccountRegion")
                .stream()
                .allMatch(call::has)) {
            throw Failures.invalid("Without an environment profile, environmentBlueprintIdentifier,"
                    + " environmentAccountIdentifier and environmentAccountRegion are required");
        }
        var blueprint = blueprints.get(domain, call.text("environmentBlueprintIdentifier"));
        return Json.object()
                .put("environmentBlueprintId", blueprint.path("id").asString())
                .put("awsAccountId", call.text("environmentAccountIdentifier"))
                .put("awsAccountRegion", call.text("environmentAccountRegion"))
                .set("userParameters", blueprint.path("userParameters"));
    }

    private static void take(Call call, ObjectNode environment) {
        for (var member : List.of("description", "glossaryTerms", "environmentConfigurationId")) {
            if (call.has(member)) {
                JsonNode value = call.input().required(member);
                environment.set(member, value);
            }
        }
    }
}
