package dev.awsstandin.datazone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a deployed environment has in the account: a role to act with, and somewhere to grant subscriptions to. */
final class EnvironmentResources {

    /** Removes, with an environment, what somebody else has put into it. */
    interface Retirement {
        void retire(ObjectNode environment, Instant at);
    }

    private final BlueprintConfigurations configurations;
    private final Blueprints blueprints;
    private final EnvironmentRoles roles;
    private final SubscriptionTargets targets;
    private final List<Retirement> retirements = new ArrayList<>();

    EnvironmentResources(
            BlueprintConfigurations configurations,
            Blueprints blueprints,
            EnvironmentRoles roles,
            SubscriptionTargets targets) {
        this.configurations = configurations;
        this.blueprints = blueprints;
        this.roles = roles;
        this.targets = targets;
    }

    /** Those who are told last are the first to remove. */
    void retiring(Retirement retirement) {
        retirements.addFirst(retirement);
    }

    void make(ObjectNode environment, Instant at) {
        var domain = environment.path("domainId").asString();
        var blueprint = environment.path("environmentBlueprintId").asString();
        var configuration = configurations.enabled(
                domain, blueprint, environment.path("awsAccountRegion").asString());
        var role = roles.create(domain, environment, configuration);
        var id = environment.path("id").asString();
        var resources = environment.putArray("provisionedResources");
        for (var resource : new String[][] {
            {Environments.USER_ROLE, role.arn()},
            {"glueProducerDBName", "glue_producer_" + id},
            {"glueConsumerDBName", "glue_consumer_" + id},
            {"glueProducerOutputUri", "s3://datazone-sagemaker-%s/%s/".formatted(domain, id)}
        }) {
            resources
                    .addObject()
                    .put("name", resource[0])
                    .put("provider", "Amazon DataZone")
                    .put("type", "String")
                    .put("value", resource[1]);
        }
        if (blueprints.get(blueprint).path("name").asString().equals("DefaultSageMaker")) {
            targets.addForSageMaker(environment, configuration, role.arn(), at);
        }
    }

    void remove(ObjectNode environment, Instant at) {
        retirements.forEach(retirement -> retirement.retire(environment, at));
        rollBack(environment, at);
    }

    /** Removes what was made by a deployment that got no further. */
    void rollBack(ObjectNode environment, Instant at) {
        targets.removeOf(environment);
        roles.remove(environment);
        environment.remove("provisionedResources");
    }
}
