package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.blueprint.BlueprintConfigurations;
import dev.awsstandin.datazone.blueprint.Blueprints;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.kernel.ServiceError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a deployed environment has in the account and in its DataZone domain, made and removed in order. */
public final class EnvironmentResources {

    private static final String SAGEMAKER = "DefaultSageMaker";

    /** Something that comes with an environment and goes with it. */
    public interface Part {

        default void make(ObjectNode environment, Instant at) {}

        /** Removes what is there, which may be nothing. */
        void remove(ObjectNode environment, Instant at);
    }

    private final EnvironmentPrerequisites prerequisites;
    private final BlueprintConfigurations configurations;
    private final Blueprints blueprints;
    private final EnvironmentRoles roles;
    private final EnvironmentDatabases databases;
    private final EnvironmentStudios studios;
    private final List<Part> parts = new ArrayList<>();

    EnvironmentResources(
            EnvironmentPrerequisites prerequisites,
            BlueprintConfigurations configurations,
            Blueprints blueprints,
            EnvironmentRoles roles,
            EnvironmentDatabases databases,
            EnvironmentStudios studios) {
        this.prerequisites = prerequisites;
        this.configurations = configurations;
        this.blueprints = blueprints;
        this.roles = roles;
        this.databases = databases;
        this.studios = studios;
    }

    /** Parts are made in the order in which they are added, after what is made in the account, and removed before it. */
    public void add(Part part) {
        parts.add(part);
    }

    void make(ObjectNode environment, Instant at) {
        var domain = environment.path("domainId").asString();
        var blueprint = blueprints.get(
                domain, environment.path("environmentBlueprintId").asString());
        var configuration = configurations.enabled(
                domain,
                blueprint.path("id").asString(),
                environment.path("awsAccountRegion").asString());
        if (!blueprints.isManaged(blueprint.path("id").asString())) {
            throw undeployable(blueprint);
        }
        var isSageMaker = blueprint.path("name").asString().equals(SAGEMAKER);
        if (isSageMaker) {
            prerequisites.require(environment);
        }
        var role = roles.create(environment, configuration);
        environment.putArray("provisionedResources");
        provisioned(environment, Environments.USER_ROLE, role.arn());
        databases.make(environment, at).forEach((name, database) -> provisioned(environment, name, database));
        provisioned(
                environment,
                "glueProducerOutputUri",
                "s3://datazone-sagemaker-%s/%s/"
                        .formatted(domain, environment.path("id").asString()));
        if (isSageMaker) {
            roles.allowStudio(environment, studios.make(environment, role.arn(), at));
            parts.forEach(part -> part.make(environment, at));
        }
    }

    private static ServiceError undeployable(ObjectNode blueprint) {
        return Failures.invalid(
                "The template %s could not be deployed: there is no CloudFormation here that deploys any"
                        .formatted(blueprint
                                .path("provisioningProperties")
                                .path("cloudFormation")
                                .path("templateUrl")
                                .asString()));
    }

    /** Lists something among what the environment has. */
    static void provisioned(ObjectNode environment, String name, String value) {
        environment
                .withArrayProperty("provisionedResources")
                .addObject()
                .put("name", name)
                .put("provider", "Amazon DataZone")
                .put("type", "String")
                .put("value", value);
    }

    /** Removes everything, or nothing when something stands in the way. */
    void remove(ObjectNode environment, Instant at) {
        studios.requireRemovable(environment);
        parts.reversed().forEach(part -> part.remove(environment, at));
        studios.remove(environment);
        databases.remove(environment);
        roles.remove(environment);
        environment.remove("provisionedResources");
    }
}
