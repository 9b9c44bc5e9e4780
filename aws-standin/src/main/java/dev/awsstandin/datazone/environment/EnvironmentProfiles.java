package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Blueprints made ready for an account and region. */
final class EnvironmentProfiles {

    private final Rows profiles;

    EnvironmentProfiles(Cloud cloud) {
        this.profiles = new Rows(cloud, "environment-profiles", "Environment profile");
    }

    ObjectNode get(String domain, String id) {
        return profiles.get(domain, id);
    }

    /** Those that match; the test may look but not change. */
    List<ObjectNode> in(String domain, Predicate<ObjectNode> matches) {
        return profiles.in(domain, matches);
    }

    void save(ObjectNode profile) {
        profiles.put(profile.path("domainId").asString(), profile.path("id").asString(), profile);
    }

    void remove(ObjectNode profile) {
        profiles.remove(profile.path("domainId").asString(), profile.path("id").asString());
    }
}
