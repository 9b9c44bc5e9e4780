package dev.awsstandin.iam.role;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role to be created.
 *
 * @param name at most 64 characters
 * @param path starts and ends with a slash
 * @param trust the trust policy, as JSON text
 * @param boundary the ARN of an existing managed policy; null for none
 * @param policies inline policies as JSON text, by name
 */
public record NewRole(
        String name,
        String path,
        String trust,
        String description,
        int maxSessionSeconds,
        @Nullable String boundary,
        Map<String, String> tags,
        Map<String, String> policies) {

    public NewRole {
        tags = Map.copyOf(tags);
        policies = Map.copyOf(policies);
    }

    public NewRole(String name, String path, String trust, Map<String, String> policies) {
        this(name, path, trust, "", 3600, null, Map.of(), policies);
    }

    public NewRole boundary(String policyArn) {
        return new NewRole(name, path, trust, description, maxSessionSeconds, policyArn, tags, policies);
    }

    public NewRole tags(Map<String, String> newTags) {
        return new NewRole(name, path, trust, description, maxSessionSeconds, boundary, newTags, policies);
    }
}
