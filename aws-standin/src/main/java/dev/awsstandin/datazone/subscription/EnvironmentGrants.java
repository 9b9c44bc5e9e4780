package dev.awsstandin.datazone.subscription;

import dev.awsstandin.datazone.environment.EnvironmentResources;
import dev.awsstandin.datazone.environment.EnvironmentRoles;
import dev.awsstandin.sagemaker.Tags;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** The grants into an environment, which end with it, and every share that it has had. */
record EnvironmentGrants(Grants grants, Tags tags) implements EnvironmentResources.Part {

    @Override
    public void remove(ObjectNode environment, Instant at) {
        var id = environment.path("id").asString();
        tags.removeEverywhere(EnvironmentRoles.shareTag(id));
        grants.in(
                        environment.path("domainId").asString(),
                        grant -> grant.path("environmentId").asString().equals(id))
                .forEach(grants::forget);
    }
}
