package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The blueprints that every domain has. An administrator reads them to enable them, so no profile is needed. */
final class Blueprints {

    private final List<ObjectNode> managed = Facts.objects(Facts.read("managed-blueprints.json"));
    private final Domains domains;
    private final Outputs outputs;
    private final Paging paging;

    Blueprints(Domains domains, Outputs outputs, Paging paging) {
        this.domains = domains;
        this.outputs = outputs;
        this.paging = paging;
    }

    void offerOn(Offers offers) {
        offers.offer("ListEnvironmentBlueprints", this::list).offer("GetEnvironmentBlueprint", this::get);
    }

    /** The blueprint, not to be changed, or DataZone's error for one that is not there. */
    ObjectNode get(String id) {
        return find(id).orElseThrow(() -> Failures.missing("Environment blueprint", id));
    }

    /** Whether the environment brings a role of its own instead of being deployed. */
    boolean isCustom(ObjectNode environment) {
        return get(environment.path("environmentBlueprintId").asString())
                .path("name")
                .asString()
                .equals("CustomAwsService");
    }

    private Optional<ObjectNode> find(String id) {
        return managed.stream()
                .filter(blueprint -> blueprint.path("id").asString().equals(id))
                .findFirst();
    }

    private ObjectNode get(Call call) {
        domains.require(call);
        return outputs.of(call.operation(), get(call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        domains.require(call);
        var onlyOwn = call.has("managed") && !call.input().path("managed").asBoolean();
        var found = managed.stream()
                .filter(blueprint -> !onlyOwn)
                .filter(blueprint ->
                        !call.has("name") || blueprint.path("name").asString().equals(call.text("name")))
                .toList();
        return paging.page(call, "items", found);
    }
}
