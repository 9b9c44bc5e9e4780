package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Blueprints that somebody makes for a domain. An administrator's act: IAM decides, no profile is needed. */
final class CustomBlueprints {

    private static final List<String> CHANGEABLE = List.of("description", "provisioningProperties", "userParameters");
    private static final String PROVIDER = "Custom";

    private final Blueprints blueprints;
    private final BlueprintConfigurations configurations;
    private final EnvironmentProfiles profiles;
    private final Environments environments;
    private final Domains domains;
    private final Outputs outputs;

    CustomBlueprints(Provisioning provisioning) {
        this.blueprints = provisioning.blueprints();
        this.configurations = provisioning.configurations();
        this.profiles = provisioning.profiles();
        this.environments = provisioning.environments();
        this.domains = provisioning.ground().domains();
        this.outputs = provisioning.ground().outputs();
    }

    void offerOn(Offers offers) {
        offers.offer("CreateEnvironmentBlueprint", this::create)
                .offer("UpdateEnvironmentBlueprint", this::update)
                .offer("DeleteEnvironmentBlueprint", this::delete);
    }

    private ObjectNode create(Call call) {
        var domain = domains.require(call);
        blueprints.requireFree(domain, call.text("name"));
        var blueprint = Json.object()
                .put("id", Ids.lower(14))
                .put("name", call.text("name"))
                .put("provider", PROVIDER)
                .put("createdAt", Times.text(call.now()));
        blueprint.putArray("userParameters");
        return take(call, domain, blueprint);
    }

    private ObjectNode update(Call call) {
        var domain = domains.require(call);
        return take(call, domain, own(call, domain));
    }

    private ObjectNode take(Call call, String domain, ObjectNode blueprint) {
        UserParameters.requireDistinct(call.input().path("userParameters"));
        CHANGEABLE.stream()
                .filter(call::has)
                .forEach(member -> blueprint.set(member, call.input().required(member)));
        blueprints.save(domain, blueprint.put("updatedAt", Times.text(call.now())));
        return outputs.of(call.operation(), blueprint);
    }

    private ObjectNode delete(Call call) {
        var domain = domains.require(call);
        var id = own(call, domain).path("id").asString();
        requireUnused(domain, id);
        blueprints.remove(domain, id);
        return Json.object();
    }

    private void requireUnused(String domain, String id) {
        Predicate<ObjectNode> uses =
                thing -> thing.path("environmentBlueprintId").asString("").equals(id);
        if (configurations.has(domain, id)) {
            throw Failures.conflict("Environment blueprint %s is configured and cannot be deleted".formatted(id));
        }
        if (!profiles.in(domain, uses).isEmpty()
                || !environments.in(domain, uses).isEmpty()) {
            throw Failures.conflict(
                    "Environment blueprint %s is used by profiles or environments and cannot be deleted".formatted(id));
        }
    }

    private ObjectNode own(Call call, String domain) {
        var id = call.text("identifier");
        if (blueprints.isManaged(id)) {
            throw Failures.invalid(
                    "Environment blueprint %s is managed by AWS and can be neither changed nor deleted".formatted(id));
        }
        return blueprints.get(domain, id);
    }
}
