package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.people.Access;
import dev.awsstandin.datazone.policy.PolicyEntities;
import dev.awsstandin.kernel.Call;

/** Environment profiles as policies are granted on them; workers of a profile's project manage it. */
record ProfilePolicies(EnvironmentProfiles profiles, Access access) implements PolicyEntities {

    @Override
    public void requireManaged(Call call, String entity) {
        var profile = profiles.get(call.text("domainIdentifier"), entity);
        access.requireWorker(call, profile.path("projectId").asString());
    }
}
