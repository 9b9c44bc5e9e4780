package dev.awsstandin.iam.user;

import dev.awsstandin.iam.shared.Texts;
import dev.awsstandin.kernel.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An IAM user.
 *
 * @param id unique for ever, {@code AIDA…}
 * @param policies inline policies as JSON text, by name
 */
public record User(String name, String path, String id, String arn, Instant created, Map<String, String> policies) {

    public User {
        policies = Map.copyOf(policies);
    }

    public User withPolicy(String policyName, String document) {
        var changed = new TreeMap<>(policies);
        changed.put(policyName, document);
        return new User(name, path, id, arn, created, changed);
    }

    User withoutPolicy(String policyName) {
        var changed = new TreeMap<>(policies);
        changed.remove(policyName);
        return new User(name, path, id, arn, created, changed);
    }

    ObjectNode toJson() {
        return Json.object()
                .put("name", name)
                .put("path", path)
                .put("id", id)
                .put("arn", arn)
                .put("created", created.toString())
                .set("policies", Texts.toJson(policies));
    }

    static User fromJson(JsonNode json) {
        return new User(
                json.path("name").asString(),
                json.path("path").asString(),
                json.path("id").asString(),
                json.path("arn").asString(),
                Instant.parse(json.path("created").asString()),
                Texts.fromJson(json.path("policies")));
    }
}
