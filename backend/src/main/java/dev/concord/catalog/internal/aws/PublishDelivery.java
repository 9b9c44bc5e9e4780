package dev.concord.catalog.internal.aws;

import dev.concord.aws.Principal;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.internal.AssetChange;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.project.Projects;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Publishes an asset and waits until its listing is active. Publishing twice makes no second listing, so it needs no look. */
@Component
class PublishDelivery implements Delivery {
    private final AssetCalls assets;
    private final Inventory inventory;
    private final Projects projects;
    private final Journal journal;

    PublishDelivery(AssetCalls assets, Inventory inventory, Projects projects, Journal journal) {
        this.assets = assets;
        this.inventory = inventory;
        this.projects = projects;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return AssetChange.PUBLISH_ASSET;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var asset = inventory.get(new AssetId(row.reference()));
        var as = new Principal(projects.get(asset.owner()).roleArn(), row.actor());
        var listing = asset.listingId() != null
                ? asset.listingId()
                : journal.send(
                                row,
                                asset.id().value(),
                                () -> assets.publish(as, Objects.requireNonNull(asset.datazoneId()), row.token()),
                                made -> inventory.listing(asset.id(), made.id()))
                        .id();
        return assets.activeRevision(as, listing)
                .<Outcome>map(revision -> new Outcome.Done(() -> inventory.published(asset.id(), listing, revision)))
                .orElseGet(() -> Outcome.lookAgain());
    }

    @Override
    public void failed(OutboxRow row, String why) {
        inventory.notPublished(new AssetId(row.reference()), why);
    }
}
