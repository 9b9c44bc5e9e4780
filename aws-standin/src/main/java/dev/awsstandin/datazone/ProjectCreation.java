package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import tools.jackson.databind.node.ObjectNode;

/** Creating projects, in V2 domains also from a profile, with which environments come. */
final class ProjectCreation {

    private final Projects projects;
    private final ProjectProfiles profiles;
    private final EnvironmentConfigurations configurations;
    private final ProjectDeployments deployments;
    private final Outputs outputs;

    ProjectCreation(
            Ground ground,
            ProjectProfiles profiles,
            EnvironmentConfigurations configurations,
            ProjectDeployments deployments) {
        this.projects = ground.projects();
        this.profiles = profiles;
        this.configurations = configurations;
        this.deployments = deployments;
        this.outputs = ground.outputs();
    }

    void offerOn(Offers offers) {
        offers.offer("CreateProject", this::create);
    }

    private ObjectNode create(Call call) {
        var project = projects.add(call);
        if (call.has("projectProfileId")) {
            equip(call, project);
        } else if (call.has("userParameters")) {
            throw Failures.invalid("User parameters belong to a project profile, and none is named");
        }
        return outputs.of(call.operation(), project);
    }

    private void equip(Call call, ObjectNode project) {
        var profile = profiles.enabled(call.text("domainIdentifier"), call.text("projectProfileId"));
        var given = call.input().path("userParameters");
        var orders = configurations.orders(profile, given);
        project.put("projectProfileId", profile.path("id").asString());
        if (call.has("userParameters")) {
            project.set("userParameters", given);
        }
        deployments.begin(project, orders, call.now());
    }
}
