package dev.awsstandin.datazone.blueprint;

import dev.awsstandin.datazone.domain.Domains;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.shared.Asked;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.shared.Outputs;
import dev.awsstandin.datazone.shared.Paging;
import dev.awsstandin.datazone.shared.Times;
import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Ids;
import dev.awsstandin.kernel.Json;
import java.util.List;
import java.util.function.BiPredicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looking at blueprints, which an administrator does to enable them, and making some for a domain: IAM decides over both,
 * no profile is needed.
 */
public final class EnvironmentBlueprintOperations {

    private static final List<String> CHANGEABLE = List.of("description", "provisioningProperties", "userParameters");
    private static final String PROVIDER = "Custom";

    private final Blueprints blueprints;
    private final BlueprintConfigurations configurations;
    private final BiPredicate<String, String> used;
    private final Domains domains;
    private final Outputs outputs;
    private final Paging paging;

    /** @param used whether in a domain something was made from a blueprint */
    public EnvironmentBlueprintOperations(
            Ground ground,
            Blueprints blueprints,
            BlueprintConfigurations configurations,
            BiPredicate<String, String> used) {
        this.blueprints = blueprints;
        this.configurations = configurations;
        this.used = used;
        this.domains = ground.domains();
        this.outputs = ground.outputs();
        this.paging = ground.paging();
    }

    public void offerOn(Offers offers) {
        offers.offer("CreateEnvironmentBlueprint", this::create)
                .offer("GetEnvironmentBlueprint", this::get)
                .offer("ListEnvironmentBlueprints", this::list)
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

    private ObjectNode get(Call call) {
        return outputs.of(call.operation(), blueprints.get(domains.require(call), call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        var found = blueprints
                .all(domains.require(call))
                .filter(blueprint -> !call.has("managed")
                        || blueprints.isManaged(blueprint.path("id").asString())
                                == call.input().path("managed").asBoolean())
                .filter(blueprint -> Asked.same(call, "name", blueprint, "name"))
                .toList();
        return paging.page(call, "items", found);
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
        if (configurations.has(domain, id)) {
            throw Failures.conflict("Environment blueprint %s is configured and cannot be deleted".formatted(id));
        }
        if (used.test(domain, id)) {
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
