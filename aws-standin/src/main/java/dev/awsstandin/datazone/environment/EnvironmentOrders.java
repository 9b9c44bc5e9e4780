package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.blueprint.BlueprintConfigurations;
import dev.awsstandin.datazone.blueprint.Blueprints;
import dev.awsstandin.datazone.blueprint.UserParameters;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Ids;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Takes orders for environments: what is ordered is checked and then on its way. */
public final class EnvironmentOrders {

    private final Environments environments;
    private final Blueprints blueprints;
    private final BlueprintConfigurations configurations;
    private final Deployments deployments;

    public EnvironmentOrders(Provisioning provisioning) {
        this.environments = provisioning.environments();
        this.blueprints = provisioning.blueprints();
        this.configurations = provisioning.configurations();
        this.deployments = provisioning.deployments();
    }

    /** Begins the environment whose domain, project, name, creator, blueprint, place and parameters the order says. */
    public ObjectNode place(ObjectNode order, Instant now) {
        var domain = order.path("domainId").asString();
        environments.requireGoodName(
                domain, order.path("projectId").asString(), order.path("name").asString());
        var blueprint =
                blueprints.get(domain, order.path("environmentBlueprintId").asString());
        configurations.enabled(
                domain,
                blueprint.path("id").asString(),
                order.path("awsAccountRegion").asString());
        UserParameters.requireComplete(order.path("userParameters"));
        var environment = order.put("id", Ids.lower(14))
                .put("provider", blueprint.path("provider").asString())
                .put("createdAt", Times.text(now))
                .put("updatedAt", Times.text(now));
        environment.set("provisioningProperties", blueprint.path("provisioningProperties"));
        if (blueprints.isCustom(environment)) {
            environments.save(environment.put("status", "DISABLED"));
        } else {
            deployments.start(environment, DeploymentType.CREATE, now);
        }
        return environment;
    }
}
