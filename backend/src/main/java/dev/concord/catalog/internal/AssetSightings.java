package dev.concord.catalog.internal;

import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Publication;
import dev.concord.catalog.internal.Shown.Absent;
import dev.concord.catalog.internal.Shown.Found;
import dev.concord.catalog.internal.Shown.Listed;
import dev.concord.catalog.internal.Shown.Revised;
import dev.concord.outbox.Outbox;
import dev.concord.shared.Changed;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a reading of a project's lists showed; what is older than what is known, or only denied, changes nothing. */
@Component
@Transactional
public class AssetSightings {
    private static final Logger log = LoggerFactory.getLogger(AssetSightings.class);

    private final AssetRepository assets;
    private final SeenRepository seen;
    private final LapRepository laps;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    AssetSightings(
            AssetRepository assets,
            SeenRepository seen,
            LapRepository laps,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.assets = assets;
        this.seen = seen;
        this.laps = laps;
        this.outbox = outbox;
        this.events = events;
    }

    /** Whether there is more to be read at once. */
    public boolean take(ProjectId project, Shown shown, Instant begun) {
        shown.found().forEach(found -> find(project, found, shown.begun()));
        shown.revised().forEach(this::revise);
        seen.shown(shown.inInventory(), shown.begun());
        shown.listed().forEach(listed -> list(listed, shown.begun(), begun));
        seen.listed(shown.inCatalog(), shown.begun());
        shown.absent().forEach(this::delete);
        shown.unlisted().forEach(this::unlist);
        boolean moved = laps.move(project.value(), shown.from(), shown.next());
        boolean ended = moved && shown.next() == null;
        return ended ? seen.ended(project, shown.begun()) > 0 || shown.more() : shown.more() || shown.next() != null;
    }

    /** Known by its ARN it is the answer to our own call that was lost, or was deleted and made again; else it was made elsewhere. */
    private void find(ProjectId project, Found found, Instant lap) {
        if (assets.findByDatazoneId(found.id()).isPresent()) {
            return;
        }
        var known = assets.findByArn(found.resource().arn());
        if (known.isEmpty()) {
            var id = new AssetId(UUID.randomUUID());
            assets.insertFound(id, found.resource(), project, found.described());
            know(id, found, lap);
        } else if (known.get().owner().equals(project) && mayBe(known.get())) {
            link(known.get(), found, lap);
        } else {
            log.warn("DataZone's asset {} in {} has an ARN that another asset has", found.id(), project);
        }
    }

    private static boolean mayBe(Asset asset) {
        return asset.datazoneId() == null || asset.publication() == Publication.GONE;
    }

    private void link(Asset asset, Found found, Instant lap) {
        outbox.supersede(AssetChange.subject(asset.id()), AssetChange.CREATE_ASSET);
        assets.move(asset.id(), asset.publication(), asset.publication().shown());
        know(asset.id(), found, lap);
    }

    private void know(AssetId id, Found found, Instant lap) {
        assets.known(id, found.id(), found.revision());
        seen.revise(id, found.revisedAt());
        seen.shown(List.of(found.id()), lap);
        changed(id);
    }

    private void revise(Revised revised) {
        assets.findByDatazoneId(revised.id()).ifPresent(asset -> {
            boolean back = assets.move(
                    asset.id(), asset.publication(), asset.publication().shown());
            boolean newer = seen.revise(asset.id(), revised.revisedAt());
            var revision = revised.revision();
            if (newer && revision != null) {
                assets.revision(asset.id(), revision);
            }
            if (back || (newer && revision != null)) {
                changed(asset.id());
            }
        });
    }

    private void list(Listed listed, Instant lap, Instant begun) {
        assets.findByDatazoneId(listed.id()).ifPresent(asset -> {
            assets.published(asset.id(), listed.listingId(), listed.listingRevision(), begun);
            seen.listed(asset.id(), lap);
            if (asset.publication() == Publication.FAILED) {
                outbox.supersede(AssetChange.subject(asset.id()), AssetChange.PUBLISH_ASSET);
            }
            changed(asset.id());
        });
    }

    private void delete(Absent absent) {
        assets.findByDatazoneId(absent.id())
                .filter(asset -> seen.inventoryLacks(asset.id()) >= enough(absent))
                .filter(asset -> assets.move(asset.id(), asset.publication(), Publication.GONE))
                .ifPresent(asset -> {
                    outbox.supersede(AssetChange.subject(asset.id()), AssetChange.values());
                    seen.forget(asset.id());
                    changed(asset.id());
                });
    }

    private void unlist(Absent absent) {
        assets.findByDatazoneId(absent.id())
                .filter(asset -> seen.catalogLacks(asset.id()) >= enough(absent))
                .filter(asset -> assets.move(
                        asset.id(), asset.publication(), asset.publication().unlisted()))
                .ifPresent(asset -> changed(asset.id()));
    }

    /** Whole lists that must have lacked it. A denial says nothing by itself, so two of them have to. */
    private static int enough(Absent absent) {
        return absent.denied() ? 2 : 1;
    }

    /** What waits or failed may go through now. */
    private void changed(AssetId id) {
        outbox.wake(AssetChange.subject(id));
        events.publishEvent(Changed.one(Topic.CATALOG, id));
    }
}
