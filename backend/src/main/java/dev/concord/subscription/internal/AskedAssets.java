package dev.concord.subscription.internal;

import static dev.concord.subscription.internal.db.Tables.SUBSCRIPTION_REQUEST;

import dev.concord.catalog.AssetId;
import dev.concord.catalog.AssetSight;
import dev.concord.shared.ProjectId;
import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who asked for an asset goes on seeing it, and what became of it, when it is not published any more. */
@Component
class AskedAssets implements AssetSight {
    private final DSLContext db;

    AskedAssets(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean concerns(AssetId asset, Collection<ProjectId> projects) {
        return db.fetchExists(
                SUBSCRIPTION_REQUEST,
                SUBSCRIPTION_REQUEST
                        .ASSET_ID
                        .eq(asset.value())
                        .and(SUBSCRIPTION_REQUEST.SUBSCRIBER_PROJECT.in(
                                projects.stream().map(ProjectId::value).toList())));
    }
}
