package dev.concord.catalog.internal;

import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.Publication;
import dev.concord.outbox.Outbox;
import dev.concord.shared.News;
import dev.concord.shared.Topic;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far DataZone is with what it was told of an asset. */
@Component
@Transactional
public class AssetProgress {
    private final AssetRepository assets;
    private final SeenRepository seen;
    private final Inventory inventory;
    private final Outbox outbox;
    private final Clock clock;
    private final News news;

    AssetProgress(
            AssetRepository assets, SeenRepository seen, Inventory inventory, Outbox outbox, Clock clock, News news) {
        this.assets = assets;
        this.seen = seen;
        this.inventory = inventory;
        this.outbox = outbox;
        this.clock = clock;
        this.news = news;
    }

    /** DataZone knows the asset now. */
    public void known(AssetId id, String datazoneId, String revision) {
        assets.known(id, datazoneId, revision);
        assets.move(id, Publication.FAILED, Publication.FAILED.taken());
    }

    /** DataZone has a newer revision of it; a listing goes on showing the older one until it is published anew. */
    public void revised(Asset asset, String revision, String actor) {
        assets.revision(asset.id(), revision);
        if (asset.publication().requestable()) {
            outbox.tell(
                    AssetChange.subject(asset.id()),
                    AssetChange.PUBLISH_ASSET,
                    asset.id().value(),
                    null,
                    actor);
        }
    }

    /** DataZone makes a listing of it, it answered to this outbox row. */
    public void listing(AssetId id, String listingId, long outboxRow) {
        assets.listing(id, listingId, outboxRow);
    }

    public boolean answered(AssetId id, long outboxRow) {
        return assets.answered(id, outboxRow);
    }

    /** DataZone shows the listing as active. */
    public void published(AssetId id, String listingId, String revision) {
        assets.published(id, listingId, revision, clock.instant());
        seen.listed(id, clock.instant());
        news.changed(Topic.CATALOG, id);
    }

    /** DataZone could not take or list it. */
    public void notPublished(AssetId id, String failure) {
        assets.notPublished(id, inventory.get(id).publication().refused(), failure);
        news.changed(Topic.CATALOG, id);
    }
}
