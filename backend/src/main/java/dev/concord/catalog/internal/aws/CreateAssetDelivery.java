package dev.concord.catalog.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Inventory;
import dev.concord.catalog.internal.AssetChange;
import dev.concord.outbox.Delivery;
import dev.concord.outbox.Journal;
import dev.concord.outbox.Kind;
import dev.concord.outbox.OutboxRow;
import dev.concord.outbox.Outcome;
import dev.concord.project.Projects;
import org.springframework.stereotype.Component;

/** Makes an asset in the owning project's inventory in DataZone; one that is there already for this ARN is taken over. */
@Component
class CreateAssetDelivery implements Delivery {
    private final AssetCalls assets;
    private final Inventory inventory;
    private final Projects projects;
    private final Journal journal;

    CreateAssetDelivery(AssetCalls assets, Inventory inventory, Projects projects, Journal journal) {
        this.assets = assets;
        this.inventory = inventory;
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
                    made -> inventory.known(asset.id(), made.id(), made.status()));
            return Outcome.done();
        } catch (AwsFailure failure) {
            if (failure.kind() != AwsFailure.Kind.CONFLICT) {
                throw failure;
            }
            return takeOver(as, asset, failure);
        }
    }

    private Outcome takeOver(Principal as, Asset asset, AwsFailure conflict) {
        return assets.find(as, asset.owner().value(), asset.resource())
                .<Outcome>map(
                        known -> new Outcome.Done(() -> inventory.known(asset.id(), known.id(), known.revision())))
                .orElseGet(() -> new Outcome.Hopeless(String.valueOf(conflict.getMessage())));
    }

    @Override
    public void failed(OutboxRow row, String why) {
        inventory.notPublished(new AssetId(row.reference()), why);
    }
}
