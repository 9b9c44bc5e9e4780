package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.blueprint.Blueprints;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a new environment is made from: a profile or straight a blueprint, in V2 also the profile of the project. */
final class EnvironmentPlans {

    private final EnvironmentProfiles profiles;
    private final Blueprints blueprints;
    private final ConfiguredEnvironments configured;

    EnvironmentPlans(EnvironmentProfiles profiles, Blueprints blueprints, ConfiguredEnvironments configured) {
        this.profiles = profiles;
        this.blueprints = blueprints;
        this.configured = configured;
    }

    /** Where and from what: a profile says it, the project's or the environment's, or else the call must. */
    ObjectNode of(Call call, String domain, ObjectNode project) {
        if (call.has("environmentConfigurationId") && project.has("projectProfileId")) {
            return configured.order(project, call.text("environmentConfigurationId"));
        }
        var profile = call.text("environmentProfileIdentifier");
        if (!profile.isEmpty()) {
            var found = profiles.get(domain, profile);
            return Json.object()
                    .put("environmentProfileId", profile)
                    .put(
                            "environmentBlueprintId",
                            found.path("environmentBlueprintId").asString())
                    .put("awsAccountId", found.path("awsAccountId").asString())
                    .put("awsAccountRegion", found.path("awsAccountRegion").asString())
                    .set("userParameters", found.path("userParameters"));
        }
        if (!List.of("environmentBlueprintIdentifier", "environmentAccountIdentifier", "environmentAccountRegion")
                .stream()
                .allMatch(call::has)) {
            throw Failures.invalid("Without an environment profile, environmentBlueprintIdentifier,"
                    + " environmentAccountIdentifier and environmentAccountRegion are required");
        }
        var blueprint = blueprints.get(domain, call.text("environmentBlueprintIdentifier"));
        return Json.object()
                .put("environmentBlueprintId", blueprint.path("id").asString())
                .put("awsAccountId", call.text("environmentAccountIdentifier"))
                .put("awsAccountRegion", call.text("environmentAccountRegion"))
                .set("userParameters", blueprint.path("userParameters"));
    }
}
