package dev.concord.datazone.internal;

import dev.concord.catalog.AssetId;
import dev.concord.identity.ProjectId;
import dev.concord.setup.Check;

/** What rows of the outbox are about; rows of one subject are told in order. */
public record Subject(String value) {
    static Subject of(AssetId asset) {
        return new Subject("asset:" + asset);
    }

    /** A project's access to an asset, over all its requests: the next request waits until a revoke is through. */
    static Subject of(AssetId asset, ProjectId subscriber) {
        return new Subject("access:" + asset + ":" + subscriber);
    }

    /** What admins let Concord change about one thing in the domain's set-up. */
    static Subject of(Check check) {
        return new Subject("set-up:" + check.id());
    }

    /** People who wait for access go before bulk imports. */
    int urgency() {
        return value.startsWith("access:") ? 10 : 0;
    }
}
