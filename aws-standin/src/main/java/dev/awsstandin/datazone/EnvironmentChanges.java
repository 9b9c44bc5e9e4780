package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Changing and retiring environments, by workers of their project and never while a deployment is under way. */
final class EnvironmentChanges {

    private static final Set<String> UPDATABLE = Set.of("ACTIVE", DeploymentType.UPDATE.failed());

    private final Environments environments;
    private final Blueprints blueprints;
    private final Deployments deployments;
    private final Access access;
    private final Outputs outputs;

    EnvironmentChanges(Provisioning provisioning) {
        this.environments = provisioning.environments();
        this.blueprints = provisioning.blueprints();
        this.deployments = provisioning.deployments();
        this.access = provisioning.ground().access();
        this.outputs = provisioning.ground().outputs();
    }

    void offerOn(Offers offers) {
        offers.offer("UpdateEnvironment", this::update).offer("DeleteEnvironment", this::delete);
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
