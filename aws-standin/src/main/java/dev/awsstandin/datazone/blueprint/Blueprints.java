package dev.awsstandin.datazone.blueprint;

import dev.awsstandin.datazone.shared.Facts;
import dev.awsstandin.datazone.shared.Failures;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The blueprints that every domain has, and those that were made in one. */
public final class Blueprints {

    private final List<ObjectNode> managed = Facts.objects(Facts.read(Blueprints.class, "managed-blueprints.json"));
    private final Rows made;

    public Blueprints(Cloud cloud) {
        this.made = new Rows(cloud, "environment-blueprints", "Environment blueprint");
    }

    /** The blueprint, or DataZone's error for one that is not there; managed ones are not to be changed. */
    public ObjectNode get(String domain, String id) {
        return findManaged(id).orElseGet(() -> made.get(domain, id));
    }

    /** Whether AWS brings the blueprint into every domain. */
    public boolean isManaged(String id) {
        return findManaged(id).isPresent();
    }

    /** Whether the environment brings a role of its own instead of being deployed. */
    public boolean isCustom(ObjectNode environment) {
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

    Stream<ObjectNode> all(String domain) {
        return Stream.concat(managed.stream(), made.in(domain).stream());
    }
}
