package dev.concord.catalog.internal;

import dev.concord.outbox.Kind;

/** What AWS is told of an asset. */
public enum AssetChange implements Kind {
    CREATE_ASSET,
    PUBLISH_ASSET
}
