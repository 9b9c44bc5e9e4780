package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Where blueprints are enabled and with which roles. An administrator's act: IAM decides, no profile is needed. */
final class BlueprintConfigurations {

    private static final List<String> SET = List.of(
            "enabledRegions",
            "provisioningRoleArn",
            "manageAccessRoleArn",
            "environmentRolePermissionBoundary",
            "regionalParameters",
            "provisioningConfigurations");

    private final Rows configurations;
    private final Blueprints blueprints;
    private final Domains domains;
    private final Outputs outputs;
    private final Paging paging;

    BlueprintConfigurations(Cloud cloud, Blueprints blueprints, Domains domains, Outputs outputs, Paging paging) {
        this.configurations = rows(cloud);
        this.blueprints = blueprints;
        this.domains = domains;
        this.outputs = outputs;
        this.paging = paging;
    }

    static Rows rows(Cloud cloud) {
        return new Rows(cloud, "blueprint-configurations", "Configuration of environment blueprint");
    }

    void offerOn(Offers offers) {
        offers.offer("PutEnvironmentBlueprintConfiguration", this::put)
                .offer("GetEnvironmentBlueprintConfiguration", this::get)
                .offer("ListEnvironmentBlueprintConfigurations", this::list)
                .offer("DeleteEnvironmentBlueprintConfiguration", this::delete);
    }

    /** The configuration of a blueprint that must be enabled in the region. */
    ObjectNode enabled(String domain, String blueprint, String region) {
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

    private ObjectNode put(Call call) {
        var domain = domains.require(call);
        var blueprint = blueprints
                .get(domain, call.text("environmentBlueprintIdentifier"))
                .path("id")
                .asString();
        var now = Times.text(call.now());
        var created = configurations
                .find(domain, blueprint)
                .map(before -> before.path("createdAt").asString())
                .orElse(now);
        var configuration = Json.object()
                .put("id", blueprint)
                .put("domainId", domain)
                .put("environmentBlueprintId", blueprint)
                .put("createdAt", created)
                .put("updatedAt", now);
        SET.stream()
                .filter(call::has)
                .forEach(member -> configuration.set(member, call.input().required(member)));
        configurations.put(domain, blueprint, configuration);
        return outputs.of(call.operation(), configuration);
    }

    private ObjectNode get(Call call) {
        var domain = domains.require(call);
        return outputs.of(call.operation(), configurations.get(domain, call.text("environmentBlueprintIdentifier")));
    }

    /** What was made with the configuration stays; nothing more can be made without it. */
    private ObjectNode delete(Call call) {
        configurations.remove(domains.require(call), call.text("environmentBlueprintIdentifier"));
        return Json.object();
    }

    private ObjectNode list(Call call) {
        return paging.page(call, "items", configurations.in(domains.require(call)));
    }
}
