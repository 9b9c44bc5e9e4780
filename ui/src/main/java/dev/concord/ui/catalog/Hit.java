package dev.concord.ui.catalog;

import dev.concord.catalog.AssetSummary;
import dev.concord.subscription.Access;
import java.util.Optional;

/** A result, with what the acting project's access to it is. */
record Hit(AssetSummary asset, Optional<Access> access) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Hit hit && hit.asset.id().equals(asset.id());
    }

    @Override
    public int hashCode() {
        return asset.id().hashCode();
    }
}
