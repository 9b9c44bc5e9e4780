package dev.concord.catalog.internal.aws;

import dev.concord.aws.Principal;
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
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells DataZone in a new revision that an asset stands for another resource now, and lists that revision if it was listed. */
@Component
class ReviseAssetDelivery implements Delivery {
    private final AssetCalls assets;
    private final Inventory inventory;
    private final AssetProgress progress;
    private final Projects projects;
    private final Journal journal;
    private final Clock clock;

    ReviseAssetDelivery(
            AssetCalls assets,
            Inventory inventory,
            AssetProgress progress,
            Projects projects,
            Journal journal,
            Clock clock) {
        this.assets = assets;
        this.inventory = inventory;
        this.progress = progress;
        this.projects = projects;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return AssetChange.REVISE_ASSET;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var asset = inventory.get(new AssetId(row.reference()));
        var as = new Principal(projects.get(asset.owner()).roleArn(), row.actor());
        var id = Objects.requireNonNull(asset.datazoneId());
        var sent = row.firstSentAt();
        if (sent.isPresent() && !row.tokenAnswers(clock.instant())) {
            var there = assets.asset(as, id);
            if (there.createdAt().isAfter(sent.get())) {
                return new Outcome.Done(() -> progress.revised(asset, there.revision(), row.actor()));
            }
        }
        journal.send(
                row,
                asset.id().value(),
                () -> assets.revise(as, id, asset.resource(), row.token()),
                made -> progress.revised(asset, made.status(), row.actor()));
        return Outcome.done();
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
