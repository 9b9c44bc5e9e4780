package dev.awsstandin.datazone.projectprofile;

import dev.awsstandin.datazone.project.Equipment;
import dev.awsstandin.kernel.Call;
import tools.jackson.databind.node.ObjectNode;

/** The environments that projects of V2 domains come with, as their profile says. */
public record ProfileEquipment(
        ProjectProfiles profiles, EnvironmentConfigurations configurations, ProjectDeployments deployments)
        implements Equipment {

    @Override
    public void equip(Call call, ObjectNode project) {
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
