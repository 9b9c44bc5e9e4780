package dev.concord.catalog.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.internal.AssetChange;
import dev.concord.catalog.internal.AssetProgress;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.project.Projects;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes an asset in the owning project's inventory in DataZone; one that is there already for this ARN is taken over. */
@Component
class CreateAssetDelivery implements Delivery {
    private static final Duration INDEXING = Duration.ofSeconds(5);
    private static final int LOOKS = 24;

    private final AssetCalls assets;
    private final Inventory inventory;
    private final AssetProgress progress;
    private final Projects projects;
    private final Journal journal;

    CreateAssetDelivery(
            AssetCalls assets, Inventory inventory, AssetProgress progress, Projects projects, Journal journal) {
        this.assets = assets;
        this.inventory = inventory;
        this.progress = progress;
        this.projects = projects;
        this.journal = journal;
    }

    @Override
    public Kind kind() {
        return AssetChange.CREATE_ASSET;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var asset = inventory.get(new AssetId(row.reference()));
        var as = new Principal(projects.get(asset.owner()).roleArn(), row.actor());
        try {
            journal.send(
                    row,
                    asset.id().value(),
                    () -> assets.create(as, asset.owner().value(), asset.resource(), row.token()),
                    made -> progress.known(asset.id(), made.id(), made.status()));
            return Outcome.done();
        } catch (AwsFailure failure) {
            if (failure.kind() != AwsFailure.Kind.CONFLICT) {
                throw failure;
            }
            return takeOver(row, as, asset, String.valueOf(failure.getMessage()));
        }
    }

    /** The search index lags behind, so that what is there may not be found at once. */
    private Outcome takeOver(OutboxRow row, Principal as, Asset asset, String conflict) {
        return assets.find(as, asset.owner().value(), asset.resource())
                .<Outcome>map(there -> new Outcome.Done(() -> progress.known(asset.id(), there.id(), there.revision())))
                .orElseGet(() -> row.attempts() < LOOKS
                        ? new Outcome.Later(INDEXING, conflict)
                        : new Outcome.Hopeless(conflict));
    }

    @Override
    public void failed(OutboxRow row, String why) {
        progress.notPublished(new AssetId(row.reference()), why);
    }

    @Override
    public boolean heals() {
        return true;
    }
}
