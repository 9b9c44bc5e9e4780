package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.ServiceError;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Provisions environments: after AWS's time there is a role to act with and somewhere to grant subscriptions to. */
final class Deployments {

    private static final String STEP = "environment-deployed";

    private final Environments environments;
    private final BlueprintConfigurations configurations;
    private final Blueprints blueprints;
    private final EnvironmentRoles roles;
    private final SubscriptionTargets targets;
    private final Agenda agenda;

    Deployments(
            Environments environments,
            BlueprintConfigurations configurations,
            Blueprints blueprints,
            EnvironmentRoles roles,
            SubscriptionTargets targets,
            Agenda agenda) {
        this.environments = environments;
        this.configurations = configurations;
        this.blueprints = blueprints;
        this.roles = roles;
        this.targets = targets;
        this.agenda = agenda;
        agenda.on(STEP, this::finish);
    }

    /** Begins to provision a new environment that will be finished at the given time. */
    void start(ObjectNode environment, Instant finished) {
        environment.put("status", "CREATING");
        deployment(environment, "IN_PROGRESS", false);
        environments.save(environment);
        agenda.plan(
                finished,
                STEP,
                environment.path("domainId").asString(),
                environment.path("id").asString());
    }

    private void finish(String domain, String id, Instant at) {
        var environment = environments.get(domain, id);
        environment.put("updatedAt", Times.text(at));
        try {
            provision(domain, environment, at);
            environment.put("status", "ACTIVE");
            deployment(environment, "SUCCESSFUL", true);
        } catch (ServiceError failure) {
            environment.put("status", "CREATE_FAILED");
            deployment(environment, "FAILED", true)
                    .putObject("failureReason")
                    .put("code", String.valueOf(failure.status()))
                    .put("message", failure.message());
        }
        environments.save(environment);
    }

    private void provision(String domain, ObjectNode environment, Instant at) {
        var blueprint = environment.path("environmentBlueprintId").asString();
        var configuration = configurations.enabled(
                domain, blueprint, environment.path("awsAccountRegion").asString());
        var role = roles.create(domain, environment, configuration);
        var id = environment.path("id").asString();
        var resources = environment.putArray("provisionedResources");
        for (var resource : new String[][] {
            {"userRoleArn", role.arn()},
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

    private static ObjectNode deployment(ObjectNode environment, String status, boolean complete) {
        var before = environment.path("lastDeployment").path("deploymentId").asString("");
        return environment
                .putObject("lastDeployment")
                .put("deploymentId", before.isEmpty() ? UUID.randomUUID().toString() : before)
                .put("deploymentType", "CREATE")
                .put("deploymentStatus", status)
                .put("isDeploymentComplete", complete)
                .set("messages", Json.array());
    }
}
