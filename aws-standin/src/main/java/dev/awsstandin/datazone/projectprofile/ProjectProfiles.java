package dev.awsstandin.datazone.projectprofile;

import dev.awsstandin.datazone.domain.Domains;
import dev.awsstandin.datazone.environment.ConfiguredEnvironments;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Rows;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** What projects of V2 domains are made from. */
public final class ProjectProfiles implements ConfiguredEnvironments {

    private final Rows profiles;
    private final EnvironmentConfigurations configurations;
    private final Domains domains;

    public ProjectProfiles(Ground ground, EnvironmentConfigurations configurations) {
        this.profiles = new Rows(ground.cloud(), "project-profiles", "Project profile");
        this.configurations = configurations;
        this.domains = ground.domains();
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

    /** The profile, which must be enabled. */
    ObjectNode enabled(String domain, String id) {
        domains.requireUnified(domain);
        var profile = profiles.get(domain, id);
        if (!profile.path("status").asString().equals("ENABLED")) {
            throw Failures.invalid("Project profile %s is disabled".formatted(id));
        }
        return profile;
    }

    @Override
    public ObjectNode order(ObjectNode project, String configuration) {
        return configurations.order(
                profiles.get(
                        project.path("domainId").asString(),
                        project.path("projectProfileId").asString()),
                configuration);
    }
}
