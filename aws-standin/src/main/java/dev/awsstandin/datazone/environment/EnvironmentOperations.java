package dev.awsstandin.datazone.environment;

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
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Timestamps;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Workers of a project order, change and retire its environments; its members see them and get credentials for them. */
final class EnvironmentOperations {

    private static final List<String> FILTERS =
            List.of("awsAccountId", "awsAccountRegion", "status", "provider", "name");
    private static final Set<String> UPDATABLE = Set.of("ACTIVE", DeploymentType.UPDATE.failed());

    private final Environments environments;
    private final EnvironmentPlans plans;
    private final EnvironmentOrders orders;
    private final Deployments deployments;
    private final Blueprints blueprints;
    private final EnvironmentRoles roles;
    private final Projects projects;
    private final Policies policies;
    private final Access access;
    private final Outputs outputs;
    private final Paging paging;

    EnvironmentOperations(Provisioning provisioning, EnvironmentPlans plans, EnvironmentOrders orders) {
        var ground = provisioning.ground();
        this.environments = provisioning.environments();
        this.plans = plans;
        this.orders = orders;
        this.deployments = provisioning.deployments();
        this.blueprints = provisioning.blueprints();
        this.roles = provisioning.roles();
        this.projects = ground.projects();
        this.policies = ground.policies();
        this.access = ground.access();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    void offerOn(Offers offers) {
        offers.offer("CreateEnvironment", this::create)
                .offer("GetEnvironment", this::get)
                .offer("ListEnvironments", this::list)
                .offer("GetEnvironmentCredentials", this::credentials)
                .offer("UpdateEnvironment", this::update)
                .offer("DeleteEnvironment", this::delete);
    }

    private ObjectNode create(Call call) {
        var user = access.userId(call);
        var domain = call.text("domainIdentifier");
        var owner = projects.get(domain, call.text("projectIdentifier"));
        var project = owner.path("id").asString();
        access.requireWorker(call, project);
        policies.requireEnvironmentFrom(call, project, call.text("environmentProfileIdentifier"));
        environments.requireGoodName(domain, project, call.text("name"));
        var order = plans.of(call, domain, owner)
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

    private static void take(Call call, ObjectNode environment) {
        for (var member : List.of("description", "glossaryTerms", "environmentConfigurationId")) {
            if (call.has(member)) {
                JsonNode value = call.input().required(member);
                environment.set(member, value);
            }
        }
    }

    private ObjectNode get(Call call) {
        return outputs.of(call.operation(), visible(call, call.text("identifier")));
    }

    private ObjectNode visible(Call call, String id) {
        access.profile(call);
        var environment = environments.kept(call.text("domainIdentifier"), id);
        access.requireMember(call, environment.path("projectId").asString());
        return Environments.requireThere(environment);
    }

    private ObjectNode list(Call call) {
        access.profile(call);
        var domain = call.text("domainIdentifier");
        var project =
                projects.get(domain, call.text("projectIdentifier")).path("id").asString();
        access.requireMember(call, project);
        var found = environments.of(domain, project).stream()
                .filter(environment ->
                        FILTERS.stream().allMatch(filter -> Asked.same(call, filter, environment, filter)))
                .filter(environment ->
                        Asked.same(call, "environmentProfileIdentifier", environment, "environmentProfileId"))
                .filter(environment ->
                        Asked.same(call, "environmentBlueprintIdentifier", environment, "environmentBlueprintId"))
                .sorted(Paging.order(call))
                .toList();
        return paging.page(call, "items", found);
    }

    private ObjectNode credentials(Call call) {
        var environment = visible(call, call.text("environmentIdentifier"));
        var role = Environments.provisioned(environment, Environments.USER_ROLE);
        if (!environment.path("status").asString().equals("ACTIVE") || role.isEmpty()) {
            throw Failures.invalid("Environment %s has no role to act with"
                    .formatted(environment.path("id").asString()));
        }
        var credentials = roles.credentials(role, access.userId(call));
        return Json.object()
                .put("accessKeyId", credentials.accessKeyId())
                .put("secretAccessKey", credentials.secretAccessKey())
                .put("sessionToken", credentials.sessionToken())
                .put("expiration", Timestamps.iso(credentials.expires()));
    }

    private ObjectNode update(Call call) {
        var environment = own(call);
        var custom = blueprints.isCustom(environment);
        var status = environment.path("status").asString();
        if (!custom && !UPDATABLE.contains(status)) {
            throw Failures.conflict("Environment %s is %s and cannot be updated"
                    .formatted(environment.path("id").asString(), status));
        }
        change(call, environment);
        if (custom) {
            environments.save(environment.put("updatedAt", Times.text(call.now())));
        } else {
            deployments.start(environment, DeploymentType.UPDATE, call.now());
        }
        return outputs.of(call.operation(), environment);
    }

    private void change(Call call, ObjectNode environment) {
        if (call.has("blueprintVersion")) {
            throw Failures.invalid("Blueprints have one version here; blueprintVersion cannot be given");
        }
        if (call.has("name")
                && !call.text("name").equals(environment.path("name").asString())) {
            environments.requireGoodName(
                    environment.path("domainId").asString(),
                    environment.path("projectId").asString(),
                    call.text("name"));
        }
        environment.set(
                "userParameters",
                UserParameters.updated(
                        environment.path("userParameters"), call.input().path("userParameters")));
        List.of("name", "description", "glossaryTerms").stream()
                .filter(call::has)
                .forEach(member -> environment.set(member, call.input().required(member)));
    }

    private ObjectNode delete(Call call) {
        var environment = own(call);
        if (DeploymentState.isRunning(environment)) {
            throw Failures.invalid("Environment %s is %s and cannot be deleted"
                    .formatted(
                            environment.path("id").asString(),
                            environment.path("status").asString()));
        }
        deployments.start(environment, DeploymentType.DELETE, call.now());
        return Json.object();
    }

    private ObjectNode own(Call call) {
        access.profile(call);
        var environment = environments.kept(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, environment.path("projectId").asString());
        return Environments.requireThere(environment);
    }
}
