package dev.awsstandin.iam;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a role session is to be. */
public record SessionRequest(
        String name, @Nullable String sourceIdentity, Map<String, String> tags, Duration lifetime) {

    public SessionRequest {
        tags = Map.copyOf(tags);
    }

    public SessionRequest(String name, Duration lifetime) {
        this(name, null, Map.of(), lifetime);
    }
}
