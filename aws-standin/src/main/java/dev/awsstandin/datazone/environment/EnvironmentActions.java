package dev.awsstandin.datazone.environment;

import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.kernel.cloud.Cloud;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Links that an environment offers its users. They go with it. */
final class EnvironmentActions implements EnvironmentResources.Part {

    private final Rows actions;

    EnvironmentActions(Cloud cloud) {
        this.actions = new Rows(cloud, "environment-actions", "Environment action");
    }

    ObjectNode get(String domain, String environment, String id) {
        return actions.get(domain, key(environment, id));
    }

    List<ObjectNode> of(String domain, String environment) {
        return actions.in(domain, key(environment, ""));
    }

    void save(String domain, String environment, ObjectNode action) {
        actions.put(domain, key(environment, action.path("id").asString()), action);
    }

    void remove(String domain, String environment, ObjectNode action) {
        actions.remove(domain, key(environment, action.path("id").asString()));
    }

    @Override
    public void remove(ObjectNode environment, Instant at) {
        var domain = environment.path("domainId").asString();
        var id = environment.path("id").asString();
        of(domain, id).forEach(action -> remove(domain, id, action));
    }

    private static String key(String environment, String id) {
        return environment + "/" + id;
    }
}
