package dev.awsstandin.kernel;

import java.util.Map;

/** What a call acts on, as IAM policies see it: an ARN and the tags behind {@code aws:ResourceTag/…}. */
public record Resource(String arn, Map<String, String> tags) {

    public Resource {
        tags = Map.copyOf(tags);
    }

    public static Resource of(String arn) {
        return new Resource(arn, Map.of());
    }

    /** For operations without resource-level permissions: only a policy on {@code *} matches. */
    public static Resource any() {
        return of("*");
    }
}
