package dev.awsstandin.datazone.blueprint;

import dev.awsstandin.datazone.domain.Domains;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Configuring blueprints is an administrator's act: IAM decides, no profile is needed. */
public final class EnvironmentBlueprintConfigurationOperations {

    private static final List<String> SET = List.of(
            "enabledRegions",
            "provisioningRoleArn",
            "manageAccessRoleArn",
            "environmentRolePermissionBoundary",
            "regionalParameters",
            "provisioningConfigurations");

    private final BlueprintConfigurations configurations;
    private final Blueprints blueprints;
    private final Domains domains;
    private final Outputs outputs;
    private final Paging paging;

    public EnvironmentBlueprintConfigurationOperations(
            Ground ground, Blueprints blueprints, BlueprintConfigurations configurations) {
        this.configurations = configurations;
        this.blueprints = blueprints;
        this.domains = ground.domains();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    public void offerOn(Offers offers) {
        offers.offer("PutEnvironmentBlueprintConfiguration", this::put)
                .offer("GetEnvironmentBlueprintConfiguration", this::get)
                .offer("ListEnvironmentBlueprintConfigurations", this::list)
                .offer("DeleteEnvironmentBlueprintConfiguration", this::delete);
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
        configurations.save(domain, blueprint, configuration);
        return outputs.of(call.operation(), configuration);
    }

    private ObjectNode get(Call call) {
        var domain = domains.require(call);
        return outputs.of(call.operation(), configurations.get(domain, call.text("environmentBlueprintIdentifier")));
    }

    private ObjectNode list(Call call) {
        return paging.page(call, "items", configurations.in(domains.require(call)));
    }

    /** What was made with the configuration stays; nothing more can be made without it. */
    private ObjectNode delete(Call call) {
        configurations.remove(domains.require(call), call.text("environmentBlueprintIdentifier"));
        return Json.object();
    }
}
