package dev.awsstandin.datazone.target;

import dev.awsstandin.datazone.blueprint.BlueprintConfigurations;
import dev.awsstandin.datazone.environment.EnvironmentResources;
import dev.awsstandin.datazone.environment.Environments;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** The subscription target that a SageMaker environment comes with. All of its own go with it. */
public record EnvironmentTargets(SubscriptionTargets targets, BlueprintConfigurations configurations)
        implements EnvironmentResources.Part {

    @Override
    public void make(ObjectNode environment, Instant at) {
        var configuration = configurations.enabled(
                environment.path("domainId").asString(),
                environment.path("environmentBlueprintId").asString(),
                environment.path("awsAccountRegion").asString());
        targets.addForSageMaker(
                environment, configuration, Environments.provisioned(environment, Environments.USER_ROLE), at);
    }

    @Override
    public void remove(ObjectNode environment, Instant at) {
        targets.removeOf(environment);
    }
}
