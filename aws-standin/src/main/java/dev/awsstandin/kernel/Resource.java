package dev.awsstandin.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call acts on, as IAM policies see it.
 *
 * @param tags what {@code aws:ResourceTag/…} means
 * @param policy the resource's own policy; null where the caller's policies decide alone
 * @param exclusive whether nobody gets in without the leave of the resource's own policy, as with keys
 * @param granted whether the caller holds a grant for this call, which stands in for any policy's leave
 */
public record Resource(
        String arn, Map<String, String> tags, @Nullable String policy, boolean exclusive, boolean granted) {

    public Resource {
        tags = Map.copyOf(tags);
    }

    public Resource(String arn, Map<String, String> tags) {
        this(arn, tags, null, false, false);
    }

    /** The same resource with a policy that lets in beside what the callers' policies allow. */
    public Resource openedBy(@Nullable String ownPolicy) {
        return new Resource(arn, tags, ownPolicy, false, granted);
    }

    /** The same resource with a policy without whose leave nobody gets in. */
    public Resource guardedBy(String ownPolicy) {
        return new Resource(arn, tags, ownPolicy, true, granted);
    }

    /** The same resource for a caller who holds a grant for this call, or does not. */
    public Resource granted(boolean held) {
        return new Resource(arn, tags, policy, exclusive, held);
    }

    public static Resource of(String arn) {
        return new Resource(arn, Map.of());
    }

    /** For operations without resource-level permissions: only a policy on {@code *} matches. */
    public static Resource any() {
        return of("*");
    }
}
