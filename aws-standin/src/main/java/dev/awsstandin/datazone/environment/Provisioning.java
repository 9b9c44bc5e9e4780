package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.blueprint.BlueprintConfigurations;
import dev.awsstandin.datazone.blueprint.Blueprints;
import dev.awsstandin.datazone.blueprint.ConfigurationPolicies;
import dev.awsstandin.datazone.blueprint.EnvironmentBlueprintConfigurationOperations;
import dev.awsstandin.datazone.blueprint.EnvironmentBlueprintOperations;
import dev.awsstandin.datazone.policy.PolicyGrantOperations;
import dev.awsstandin.datazone.policy.PolicyType;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Offers;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** From blueprint to environment. */
public record Provisioning(
        Ground ground,
        Blueprints blueprints,
        BlueprintConfigurations configurations,
        EnvironmentProfiles profiles,
        Environments environments,
        EnvironmentRoles roles,
        EnvironmentActions actions,
        EnvironmentResources resources,
        DeploymentFailures failures,
        Deployments deployments) {

    public static Provisioning on(
            Ground ground,
            EnvironmentPrerequisites prerequisites,
            EnvironmentRoles roles,
            EnvironmentDatabases databases,
            EnvironmentStudios studios) {
        var cloud = ground.cloud();
        var blueprints = new Blueprints(cloud);
        var configurations = new BlueprintConfigurations(cloud);
        var environments = new Environments(cloud);
        var resources = new EnvironmentResources(prerequisites, configurations, blueprints, roles, databases, studios);
        var actions = new EnvironmentActions(cloud);
        resources.add(actions);
        var failures = new DeploymentFailures(cloud);
        return new Provisioning(
                ground,
                blueprints,
                configurations,
                new EnvironmentProfiles(cloud),
                environments,
                roles,
                actions,
                resources,
                failures,
                new Deployments(cloud, environments, resources, failures, ground.agenda()));
    }

    /**
     * Offers what is done to blueprints, profiles and environments, and to the grants of policies on them.
     *
     * @param configured what the profiles of projects provide for
     */
    public void offerOn(Offers offers, ConfiguredEnvironments configured) {
        new EnvironmentBlueprintOperations(ground, blueprints, configurations, this::isUsed).offerOn(offers);
        new EnvironmentBlueprintConfigurationOperations(ground, blueprints, configurations).offerOn(offers);
        new EnvironmentProfileOperations(this).offerOn(offers);
        new EnvironmentOperations(
                        this, new EnvironmentPlans(profiles, blueprints, configured), new EnvironmentOrders(this))
                .offerOn(offers);
        new EnvironmentRoleOperations(this).offerOn(offers);
        new EnvironmentActionOperations(ground, actions, environments).offerOn(offers);
        var entities = Map.of(
                PolicyType.BLUEPRINT,
                new ConfigurationPolicies(configurations, ground),
                PolicyType.PROFILE,
                new ProfilePolicies(profiles, ground.access()));
        new PolicyGrantOperations(ground.policies(), entities, ground.outputs(), ground.paging()).offerOn(offers);
    }

    private boolean isUsed(String domain, String blueprint) {
        Predicate<ObjectNode> uses =
                thing -> thing.path("environmentBlueprintId").asString("").equals(blueprint);
        return !profiles.in(domain, uses).isEmpty()
                || !environments.in(domain, uses).isEmpty();
    }
}
