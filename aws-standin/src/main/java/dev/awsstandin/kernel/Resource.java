package dev.awsstandin.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call acts on, as IAM policies see it.
 *
 * @param tags what {@code aws:ResourceTag/…} means
 * @param policy the resource's own policy, without whose leave nobody gets in; null where the caller's policies decide
 */
public record Resource(
        String arn, Map<String, String> tags, @Nullable String policy) {

    public Resource {
        tags = Map.copyOf(tags);
    }

    public Resource(String arn, Map<String, String> tags) {
        this(arn, tags, null);
    }

    public static Resource of(String arn) {
        return new Resource(arn, Map.of());
    }

    /** For operations without resource-level permissions: only a policy on {@code *} matches. */
    public static Resource any() {
        return of("*");
    }
}
