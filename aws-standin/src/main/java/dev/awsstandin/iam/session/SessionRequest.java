package dev.awsstandin.iam.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a role session is to be.
 *
 * @param policies what narrows it: policies as JSON text, managed ones as ARNs
 */
public record SessionRequest(
        String name,
        @Nullable String sourceIdentity,
        Map<String, String> tags,
        Duration lifetime,
        List<String> policies) {

    public SessionRequest {
        tags = Map.copyOf(tags);
        policies = List.copyOf(policies);
    }

    public SessionRequest(String name, Duration lifetime) {
        this(name, null, Map.of(), lifetime, List.of());
    }
}
