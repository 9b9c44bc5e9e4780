package dev.concord.catalog.internal.aws;

import dev.concord.aws.AwsFailure;
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
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.model.GetListingResponse;

/**
 * Publishes an asset and waits until its listing is active. Each row is told once, also where there is a listing that somebody
 * took out of the catalog; publishing twice makes no second listing.
 */
@Component
class PublishDelivery implements Delivery {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final AssetCalls assets;
    private final Inventory inventory;
    private final AssetProgress progress;
    private final Projects projects;
    private final Journal journal;
    private final Clock clock;

    PublishDelivery(
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
        return AssetChange.PUBLISH_ASSET;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        var asset = inventory.get(new AssetId(row.reference()));
        var as = new Principal(projects.get(asset.owner()).roleArn(), row.actor());
        var listing = progress.answered(asset.id(), row.id())
                ? Objects.requireNonNull(asset.listingId())
                : journal.send(
                                row,
                                asset.id().value(),
                                () -> assets.publish(as, Objects.requireNonNull(asset.datazoneId()), row.token()),
                                made -> progress.listing(asset.id(), made.id(), row.id()))
                        .id();
        return active(as, listing)
                .<Outcome>map(there ->
                        new Outcome.Done(() -> progress.published(asset.id(), listing, there.listingRevision())))
                .orElseGet(() -> notYet(row));
    }

    /** A listing that was just made is not there yet for whoever reads an older state. */
    private Optional<GetListingResponse> active(Principal as, String listing) {
        try {
            return Optional.of(assets.listing(as, listing)).filter(there -> "ACTIVE".equals(there.statusAsString()));
        } catch (AwsFailure failure) {
            if (failure.kind() == AwsFailure.Kind.MISSING) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private Outcome notYet(OutboxRow row) {
        var waited = row.firstSentAt()
                .map(first -> Duration.between(first, clock.instant()))
                .orElse(Duration.ZERO);
        if (waited.compareTo(LONGEST) > 0) {
            return new Outcome.Hopeless("DataZone took it, but did not list it within ten minutes");
        }
        return waited.compareTo(SOON) < 0 ? Outcome.lookAgain() : new Outcome.NotYet(PAUSE);
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
