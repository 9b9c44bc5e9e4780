package dev.concord.catalog.internal;

import dev.concord.catalog.Asset;
import dev.concord.catalog.AssetId;
import dev.concord.catalog.Publication;
import dev.concord.catalog.internal.Shown.Absent;
import dev.concord.catalog.internal.Shown.Found;
import dev.concord.catalog.internal.Shown.Listed;
import dev.concord.catalog.internal.Shown.Revised;
import dev.concord.shared.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final AssetNews news;

    AssetSightings(AssetRepository assets, SeenRepository seen, LapRepository laps, AssetNews news) {
        this.assets = assets;
        this.seen = seen;
        this.laps = laps;
        this.news = news;
    }

    /**
     * Whether there is more to be read at once. An asset's own row is always held before what was seen of it, here and by
     * those who tell AWS; what was seen of many comes last, when no asset is wanted any more.
     */
    public boolean take(ProjectId project, Shown shown, Instant begun) {
        seen.alone();
        shown.found().forEach(found -> find(project, found, shown.begun()));
        shown.revised().forEach(this::revise);
        shown.listed().forEach(listed -> list(listed, shown.begun(), begun));
        lacking(shown.absent(), shown.inInventory()).forEach(this::delete);
        lacking(shown.unlisted(), shown.inCatalog()).forEach(this::unlist);
        seen.shown(shown.inInventory(), shown.begun());
        seen.listed(shown.inCatalog(), shown.begun());
        boolean moved = laps.move(project.value(), shown.from(), shown.next());
        boolean ended = moved && shown.next() == null;
        return ended ? seen.ended(project, shown.begun()) > 0 || shown.more() : shown.more() || shown.next() != null;
    }

    private static Stream<Absent> lacking(List<Absent> absent, List<String> there) {
        return absent.stream().filter(one -> !there.contains(one.id()));
    }

    /** Known by its ARN it is the answer to our own call that was lost, or was deleted and made again; else it was made elsewhere. */
    private void find(ProjectId project, Found found, Instant lap) {
        if (assets.findByDatazoneId(found.id()).isPresent()) {
            return;
        }
        var known = assets.findByArn(found.resource().arn());
        if (known.isEmpty()) {
            var id = new AssetId(UUID.randomUUID());
            if (assets.insertFound(id, found.resource(), project, found.described())) {
                know(id, project, found, lap);
            }
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
        news.forget(asset.id(), AssetChange.CREATE_ASSET);
        assets.move(asset.id(), asset.publication(), asset.publication().shown());
        know(asset.id(), asset.owner(), found, lap);
    }

    private void know(AssetId id, ProjectId owner, Found found, Instant lap) {
        assets.known(id, found.id(), found.revision());
        seen.revise(id, found.revisedAt());
        seen.shown(List.of(found.id()), lap);
        news.tell(id, owner, "saw in DataZone");
    }

    private void revise(Revised revised) {
        assets.holdByDatazoneId(revised.id()).ifPresent(asset -> {
            boolean back = assets.move(
                    asset.id(), asset.publication(), asset.publication().shown());
            boolean newer = seen.revise(asset.id(), revised.revisedAt());
            var revision = revised.revision();
            if (newer && revision != null && !revision.equals(asset.datazoneRevision())) {
                assets.revision(asset.id(), revision);
                news.tell(asset.id(), asset.owner(), "saw revision %s in DataZone".formatted(revision));
            } else if (back) {
                news.tell(asset.id(), asset.owner(), "saw again in DataZone");
            }
        });
    }

    private void list(Listed listed, Instant lap, Instant begun) {
        assets.holdByDatazoneId(listed.id()).ifPresent(asset -> {
            assets.published(asset.id(), listed.listingId(), listed.listingRevision(), begun);
            seen.listed(asset.id(), lap);
            if (asset.publication() == Publication.FAILED) {
                news.forget(asset.id(), AssetChange.PUBLISH_ASSET);
            }
            news.tell(asset.id(), asset.owner(), "saw published in DataZone");
        });
    }

    private void delete(Absent absent) {
        assets.holdByDatazoneId(absent.id())
                .filter(asset -> seen.inventoryLacks(asset.id()) >= enough(absent))
                .filter(asset -> assets.move(asset.id(), asset.publication(), Publication.GONE))
                .ifPresent(asset -> {
                    news.forget(asset.id(), AssetChange.values());
                    seen.forget(asset.id());
                    news.tell(asset.id(), asset.owner(), "saw deleted in DataZone");
                });
    }

    private void unlist(Absent absent) {
        assets.holdByDatazoneId(absent.id())
                .filter(asset -> seen.catalogLacks(asset.id()) >= enough(absent))
                .filter(asset -> assets.move(
                        asset.id(), asset.publication(), asset.publication().unlisted()))
                .ifPresent(asset -> news.tell(asset.id(), asset.owner(), "saw unpublished in DataZone"));
    }

    /** Whole lists that must have lacked it. A denial says nothing by itself, so two of them have to. */
    private static int enough(Absent absent) {
        return absent.denied() ? 2 : 1;
    }
}
