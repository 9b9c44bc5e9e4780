package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.blueprint.Blueprints;
import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import tools.jackson.databind.node.ObjectNode;

/** The role that an environment of the custom blueprint is given, instead of getting one of its own by a deployment. */
final class EnvironmentRoleOperations {

    private final Environments environments;
    private final Blueprints blueprints;
    private final EnvironmentRoles roles;
    private final Access access;

    EnvironmentRoleOperations(Provisioning provisioning) {
        this.environments = provisioning.environments();
        this.blueprints = provisioning.blueprints();
        this.roles = provisioning.roles();
        this.access = provisioning.ground().access();
    }

    void offerOn(Offers offers) {
        offers.offer("AssociateEnvironmentRole", this::associate)
                .offer("DisassociateEnvironmentRole", this::dissociate);
    }

    private ObjectNode associate(Call call) {
        var environment = own(call);
        var arn = call.text("environmentRoleArn");
        if (!Environments.provisioned(environment, Environments.USER_ROLE).isEmpty()) {
            throw Failures.conflict("Environment has a role configured already");
        }
        requireCustom(environment);
        roles.requireExisting(arn);
        EnvironmentResources.provisioned(environment, Environments.USER_ROLE, arn);
        return saved(call, environment.put("status", "ACTIVE"));
    }

    private ObjectNode dissociate(Call call) {
        var environment = own(call);
        requireCustom(environment);
        var arn = call.text("environmentRoleArn");
        if (!Environments.provisioned(environment, Environments.USER_ROLE).equals(arn)) {
            throw Failures.missing("Role of the environment", arn);
        }
        environment.remove("provisionedResources");
        return saved(call, environment.put("status", "DISABLED"));
    }

    private ObjectNode saved(Call call, ObjectNode environment) {
        environments.save(environment.put("updatedAt", Times.text(call.now())));
        return Json.object();
    }

    private void requireCustom(ObjectNode environment) {
        if (!blueprints.isCustom(environment) || DeploymentState.isRunning(environment)) {
            throw Failures.conflict("Environment %s takes no role"
                    .formatted(environment.path("id").asString()));
        }
    }

    private ObjectNode own(Call call) {
        access.profile(call);
        var environment = environments.get(call.text("domainIdentifier"), call.text("environmentIdentifier"));
        access.requireWorker(call, environment.path("projectId").asString());
        return environment;
    }
}
