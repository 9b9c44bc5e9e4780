package dev.awsstandin.datazone;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The blueprints that every domain has, and those that were made in one. An administrator reads them to enable them, so
 * no profile is needed.
 */
final class Blueprints {

    private final List<ObjectNode> managed = Facts.objects(Facts.read("managed-blueprints.json"));
    private final Rows made;
    private final Domains domains;
    private final Outputs outputs;
    private final Paging paging;

    Blueprints(Cloud cloud, Domains domains, Outputs outputs, Paging paging) {
        this.made = new Rows(cloud, "environment-blueprints", "Environment blueprint");
        this.domains = domains;
        this.outputs = outputs;
        this.paging = paging;
    }

    void offerOn(Offers offers) {
        offers.offer("ListEnvironmentBlueprints", this::list).offer("GetEnvironmentBlueprint", this::get);
    }

    /** The blueprint, or DataZone's error for one that is not there; managed ones are not to be changed. */
    ObjectNode get(String domain, String id) {
        return findManaged(id).orElseGet(() -> made.get(domain, id));
    }

    /** Whether AWS brings the blueprint into every domain. */
    boolean isManaged(String id) {
        return findManaged(id).isPresent();
    }

    /** Whether the environment brings a role of its own instead of being deployed. */
    boolean isCustom(ObjectNode environment) {
        return findManaged(environment.path("environmentBlueprintId").asString())
                .filter(blueprint -> blueprint.path("name").asString().equals("CustomAwsService"))
                .isPresent();
    }

    /** Refuses a name that another blueprint of the domain has. */
    void requireFree(String domain, String name) {
        if (all(domain).anyMatch(blueprint -> blueprint.path("name").asString().equals(name))) {
            throw Failures.conflict("Environment blueprint with name %s already exists".formatted(name));
        }
    }

    void save(String domain, ObjectNode blueprint) {
        made.put(domain, blueprint.path("id").asString(), blueprint);
    }

    void remove(String domain, String id) {
        made.remove(domain, id);
    }

    private Optional<ObjectNode> findManaged(String id) {
        return managed.stream()
                .filter(blueprint -> blueprint.path("id").asString().equals(id))
                .findFirst();
    }

    private Stream<ObjectNode> all(String domain) {
        return Stream.concat(managed.stream(), made.in(domain).stream());
    }

    private ObjectNode get(Call call) {
        return outputs.of(call.operation(), get(domains.require(call), call.text("identifier")));
    }

    private ObjectNode list(Call call) {
        var found = all(domains.require(call))
                .filter(blueprint -> !call.has("managed")
                        || isManaged(blueprint.path("id").asString())
                                == call.input().path("managed").asBoolean())
                .filter(blueprint -> EnvironmentProfiles.same(call, "name", blueprint, "name"))
                .toList();
        return paging.page(call, "items", found);
    }
}
