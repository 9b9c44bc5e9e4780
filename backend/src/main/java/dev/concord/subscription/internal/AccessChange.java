package dev.concord.subscription.internal;

import dev.concord.catalog.AssetId;
import dev.concord.outbox.Kind;
import dev.concord.outbox.Subject;
import dev.concord.shared.ProjectId;

/** What AWS is told of a project's access to an asset. */
public enum AccessChange implements Kind {
    REQUEST,
    ACCEPT,
    REJECT,
    GRANT,
    REVOKE;

    /** A project's access to an asset, over all its requests: the next request waits until a revoke is through. */
    public static Subject subject(AssetId asset, ProjectId subscriber) {
        return Subject.of("access", asset, subscriber);
    }
}
