package dev.awsstandin.datazone;

/** From blueprint to environment, with the targets that subscriptions are granted to. */
record Provisioning(
        Ground ground,
        Blueprints blueprints,
        BlueprintConfigurations configurations,
        EnvironmentProfiles profiles,
        Environments environments,
        SubscriptionTargets targets,
        EnvironmentRoles roles,
        EnvironmentActions actions,
        EnvironmentResources resources,
        DeploymentFailures failures,
        Deployments deployments) {

    static Provisioning on(
            Ground ground,
            EnvironmentPrerequisites prerequisites,
            EnvironmentRoles roles,
            EnvironmentDatabases databases,
            EnvironmentStudios studios) {
        var cloud = ground.cloud();
        var access = ground.access();
        var outputs = ground.outputs();
        var paging = ground.paging();
        var blueprints = new Blueprints(cloud, ground.domains(), outputs, paging);
        var configurations = new BlueprintConfigurations(cloud, blueprints, ground.domains(), outputs, paging);
        var profiles = new EnvironmentProfiles(
                cloud, blueprints, configurations, ground.projects(), ground.policies(), access, outputs, paging);
        var environments = new Environments(cloud, ground.projects(), roles, access, outputs, paging);
        var targets = new SubscriptionTargets(cloud);
        var resources =
                new EnvironmentResources(prerequisites, configurations, blueprints, roles, databases, studios, targets);
        var actions = new EnvironmentActions(ground, environments);
        resources.add(actions);
        var failures = new DeploymentFailures(cloud);
        var deployments = new Deployments(cloud, environments, resources, failures, ground.agenda());
        return new Provisioning(
                ground,
                blueprints,
                configurations,
                profiles,
                environments,
                targets,
                roles,
                actions,
                resources,
                failures,
                deployments);
    }

    void offerOn(Offers offers) {
        blueprints.offerOn(offers);
        new CustomBlueprints(this).offerOn(offers);
        configurations.offerOn(offers);
        profiles.offerOn(offers);
        environments.offerOn(offers);
        new EnvironmentProfileChanges(this).offerOn(offers);
        var orders = new EnvironmentOrders(this);
        var environmentConfigurations = new EnvironmentConfigurations(ground.cloud(), blueprints, configurations);
        var projectProfiles = new ProjectProfiles(ground, environmentConfigurations);
        projectProfiles.offerOn(offers);
        new EnvironmentCreation(this, orders, projectProfiles).offerOn(offers);
        new ProjectCreation(ground, projectProfiles, environmentConfigurations, new ProjectDeployments(this, orders))
                .offerOn(offers);
        new EnvironmentChanges(this).offerOn(offers);
        new PolicyOperations(this).offerOn(offers);
        new AssociatedRoles(this).offerOn(offers);
        actions.offerOn(offers);
        new TargetOperations(targets, environments, ground.access(), ground.outputs(), ground.paging()).offerOn(offers);
    }
}
