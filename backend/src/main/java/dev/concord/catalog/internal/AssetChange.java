package dev.concord.catalog.internal;

import dev.concord.catalog.AssetId;
import dev.concord.outbox.Kind;
import dev.concord.outbox.Subject;

/** What AWS is told of an asset. */
public enum AssetChange implements Kind {
    CREATE_ASSET,
    REVISE_ASSET,
    PUBLISH_ASSET;

    /** What is told of one asset is told in order, after what people wait for. */
    public static Subject subject(AssetId id) {
        return Subject.of("asset", id).inBulk();
    }
}
