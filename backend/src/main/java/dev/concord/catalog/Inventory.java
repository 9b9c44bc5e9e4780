package dev.concord.catalog;

import dev.concord.catalog.internal.AssetRepository;
import dev.concord.shared.Missing;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The assets that projects own, on their way into DataZone; used by features, whoever asks was checked by them. */
@Service
@Transactional
public class Inventory {
    private final AssetRepository assets;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Inventory(AssetRepository assets, Clock clock, ApplicationEventPublisher events) {
        this.assets = assets;
        this.clock = clock;
        this.events = events;
    }

    /** Takes a resource into the project's inventory; one that is there already is refreshed and keeps its id. */
    public AssetId take(Resource resource, ProjectId owner, PersonId by) {
        var known = assets.findByArn(resource.arn());
        if (known.isPresent()) {
            refuseWhatAnotherOwns(known.get(), owner);
            assets.refresh(known.get().id(), resource);
            return known.get().id();
        }
        var id = new AssetId(UUID.randomUUID());
        assets.insert(id, resource, owner);
        events.publishEvent(new AssetTaken(id, owner, by, clock.instant()));
        return id;
    }

    private static void refuseWhatAnotherOwns(Asset asset, ProjectId owner) {
        if (!asset.owner().equals(owner)) {
            throw new Refused("%s is an asset of %s already".formatted(asset.name(), asset.ownerName()));
        }
    }

    /** Asks for a listing in the business catalog; nothing when there is one or it is on its way. */
    public void publish(AssetId id, PersonId by) {
        var asset = get(id);
        if (assets.move(id, Publication.PUBLISHING, Publication.INVENTORY, Publication.FAILED)) {
            events.publishEvent(new PublicationAsked(id, asset.owner(), by, clock.instant()));
        }
    }

    /** DataZone knows the asset now. */
    public void known(AssetId id, String datazoneId, String revision) {
        assets.known(id, datazoneId, revision);
    }

    /** DataZone makes a listing of it. */
    public void listing(AssetId id, String listingId) {
        assets.listing(id, listingId);
    }

    /** DataZone shows the listing as active. */
    public void published(AssetId id, String listingId, String revision) {
        assets.published(id, listingId, revision, clock.instant());
        events.publishEvent(new PublicationChanged(id, Publication.PUBLISHED, clock.instant()));
    }

    /** DataZone could not take or list it. */
    public void notPublished(AssetId id, String failure) {
        assets.notPublished(id, failure);
        events.publishEvent(new PublicationChanged(id, Publication.FAILED, clock.instant()));
    }

    /** Whatever its publication; {@link Missing} when there is none. */
    @Transactional(readOnly = true)
    public Asset get(AssetId id) {
        return assets.find(id).orElseThrow(() -> new Missing("There is no asset " + id));
    }
}
