package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Changing environment profiles and taking them away, by workers of the project that they belong to. */
final class EnvironmentProfileChanges {

    private static final List<String> CHANGEABLE = List.of("name", "description", "awsAccountId", "awsAccountRegion");

    private final EnvironmentProfiles profiles;
    private final BlueprintConfigurations configurations;
    private final Environments environments;
    private final PolicyGrants grants;
    private final Access access;
    private final Outputs outputs;

    EnvironmentProfileChanges(Provisioning provisioning) {
        this.profiles = provisioning.profiles();
        this.configurations = provisioning.configurations();
        this.environments = provisioning.environments();
        this.grants = provisioning.ground().policies().grants();
        this.access = provisioning.ground().access();
        this.outputs = provisioning.ground().outputs();
    }

    void offerOn(Offers offers) {
        offers.offer("UpdateEnvironmentProfile", this::update).offer("DeleteEnvironmentProfile", this::delete);
    }

    private ObjectNode update(Call call) {
        var profile = own(call);
        CHANGEABLE.stream()
                .filter(call::has)
                .forEach(member -> profile.set(member, call.input().required(member)));
        configurations.enabled(
                call.text("domainIdentifier"),
                profile.path("environmentBlueprintId").asString(),
                profile.path("awsAccountRegion").asString());
        profile.set(
                "userParameters",
                UserParameters.with(profile.path("userParameters"), call.input().path("userParameters")));
        profiles.save(profile.put("updatedAt", Times.text(call.now())));
        return outputs.of(call.operation(), profile);
    }

    private ObjectNode delete(Call call) {
        var profile = own(call);
        var id = profile.path("id").asString();
        var users = environments.in(
                call.text("domainIdentifier"),
                environment ->
                        environment.path("environmentProfileId").asString("").equals(id));
        if (!users.isEmpty()) {
            throw Failures.invalid("Environment profile %s is used by %d environments and cannot be deleted"
                    .formatted(id, users.size()));
        }
        profiles.remove(profile);
        grants.removeAllOn(call.text("domainIdentifier"), id);
        return Json.object();
    }

    private ObjectNode own(Call call) {
        access.profile(call);
        var profile = profiles.get(call.text("domainIdentifier"), call.text("identifier"));
        access.requireWorker(call, profile.path("projectId").asString());
        return profile;
    }
}
