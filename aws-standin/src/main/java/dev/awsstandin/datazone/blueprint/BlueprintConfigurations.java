package dev.awsstandin.datazone.blueprint;

import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Where blueprints are enabled and with which roles. */
public final class BlueprintConfigurations {

    private final Rows configurations;

    public BlueprintConfigurations(Cloud cloud) {
        this.configurations = new Rows(cloud, "blueprint-configurations", "Configuration of environment blueprint");
    }

    ObjectNode get(String domain, String blueprint) {
        return configurations.get(domain, blueprint);
    }

    Optional<ObjectNode> find(String domain, String blueprint) {
        return configurations.find(domain, blueprint);
    }

    List<ObjectNode> in(String domain) {
        return configurations.in(domain);
    }

    void save(String domain, String blueprint, ObjectNode configuration) {
        configurations.put(domain, blueprint, configuration);
    }

    void remove(String domain, String blueprint) {
        configurations.remove(domain, blueprint);
    }

    /** The configuration of a blueprint that must be enabled in the region. */
    public ObjectNode enabled(String domain, String blueprint, String region) {
        return configurations
                .find(domain, blueprint)
                .filter(configuration -> configuration
                        .path("enabledRegions")
                        .valueStream()
                        .anyMatch(enabled -> enabled.asString().equals(region)))
                .orElseThrow(() -> Failures.invalid(
                        "Environment blueprint %s is not enabled in region %s".formatted(blueprint, region)));
    }

    boolean has(String domain, String blueprint) {
        return configurations.has(domain, blueprint);
    }
}
