package dev.awsstandin.iam.role;

import dev.awsstandin.iam.shared.Texts;
import dev.awsstandin.kernel.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An IAM role.
 *
 * @param path starts and ends with a slash
 * @param id unique for ever, {@code AROA…}
 * @param trust the trust policy, as JSON text
 * @param boundary the ARN of the managed policy that bounds it; null when nothing does
 * @param policies inline policies as JSON text, by name
 * @param attached ARNs of managed policies
 */
public record Role(
        String name,
        String path,
        String id,
        String arn,
        Instant created,
        String trust,
        String description,
        int maxSessionSeconds,
        @Nullable String boundary,
        Map<String, String> tags,
        Map<String, String> policies,
        Set<String> attached) {

    public Role {
        attached = Set.copyOf(attached);
        tags = Map.copyOf(tags);
        policies = Map.copyOf(policies);
    }

    Role trust(String document) {
        return new Role(
                name,
                path,
                id,
                arn,
                created,
                document,
                description,
                maxSessionSeconds,
                boundary,
                tags,
                policies,
                attached);
    }

    Role described(String newDescription, int newMaxSessionSeconds) {
        return new Role(
                name,
                path,
                id,
                arn,
                created,
                trust,
                newDescription,
                newMaxSessionSeconds,
                boundary,
                tags,
                policies,
                attached);
    }

    Role boundary(@Nullable String policyArn) {
        return changed(policyArn, tags, policies, attached);
    }

    Role tags(Map<String, String> newTags) {
        return changed(boundary, newTags, policies, attached);
    }

    Role policies(Map<String, String> newPolicies) {
        return changed(boundary, tags, newPolicies, attached);
    }

    Role attached(Set<String> policyArns) {
        return changed(boundary, tags, policies, policyArns);
    }

    private Role changed(
            @Nullable String newBoundary,
            Map<String, String> newTags,
            Map<String, String> newPolicies,
            Set<String> newAttached) {
        return new Role(
                name,
                path,
                id,
                arn,
                created,
                trust,
                description,
                maxSessionSeconds,
                newBoundary,
                newTags,
                newPolicies,
                newAttached);
    }

    ObjectNode toJson() {
        var json = Json.object()
                .put("name", name)
                .put("path", path)
                .put("id", id)
                .put("arn", arn)
                .put("created", created.toString())
                .put("trust", trust)
                .put("description", description)
                .put("maxSessionSeconds", maxSessionSeconds)
                .put("boundary", boundary);
        attached.stream().sorted().forEach(json.putArray("attached")::add);
        json.set("tags", Texts.toJson(tags));
        return json.set("policies", Texts.toJson(policies));
    }

    static Role fromJson(JsonNode json) {
        return new Role(
                json.path("name").asString(),
                json.path("path").asString(),
                json.path("id").asString(),
                json.path("arn").asString(),
                Instant.parse(json.path("created").asString()),
                json.path("trust").asString(),
                json.path("description").asString(),
                json.path("maxSessionSeconds").asInt(),
                json.path("boundary").isString() ? json.path("boundary").asString() : null,
                Texts.fromJson(json.path("tags")),
                Texts.fromJson(json.path("policies")),
                json.path("attached").valueStream().map(JsonNode::asString).collect(Collectors.toSet()));
    }

    /** Inline policies by name, in order. */
    Map<String, String> policiesInOrder() {
        return new TreeMap<>(policies);
    }
}
