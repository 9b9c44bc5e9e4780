package dev.concord.catalog;

import dev.concord.catalog.internal.AssetChange;
import dev.concord.catalog.internal.AssetRepository;
import dev.concord.outbox.Outbox;
import dev.concord.shared.Missing;
import dev.concord.shared.News;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import dev.concord.shared.Topic;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The assets that projects own, on their way into DataZone; used by features, whoever asks was checked by them. */
@Service
@Transactional
public class Inventory {
    private final AssetRepository assets;
    private final Outbox outbox;
    private final Clock clock;
    private final News news;

    Inventory(AssetRepository assets, Outbox outbox, Clock clock, News news) {
        this.assets = assets;
        this.outbox = outbox;
        this.clock = clock;
        this.news = news;
    }

    /** Takes a resource into the project's inventory; one that is there already is refreshed and keeps its id. */
    public AssetId take(Resource resource, ProjectId owner, PersonId by) {
        resource.type().requireKind();
        var known = assets.findByArn(resource.arn());
        if (known.isPresent()) {
            takeAgain(known.get(), resource, owner, by);
            return known.get().id();
        }
        var id = new AssetId(UUID.randomUUID());
        if (!assets.insert(id, resource, owner)) {
            return takeWhatJustCame(resource, owner, by);
        }
        outbox.tell(AssetChange.subject(id), AssetChange.CREATE_ASSET, id.value(), null, by.value());
        decided(id, owner, by, "imported");
        return id;
    }

    /** Another import, or a look at DataZone, was quicker by a moment. */
    private AssetId takeWhatJustCame(Resource resource, ProjectId owner, PersonId by) {
        var there = assets.findByArn(resource.arn()).orElseThrow();
        takeAgain(there, resource, owner, by);
        return there.id();
    }

    private void takeAgain(Asset asset, Resource resource, ProjectId owner, PersonId by) {
        refuseWhatAnotherOwns(asset, owner);
        var another = assets.isAnother(asset.id(), resource);
        assets.refresh(asset.id(), resource);
        if (another) {
            assets.replaced(asset.id(), clock.instant());
        }
        if (assets.move(asset.id(), Publication.GONE, Publication.GONE.shown())) {
            outbox.supersede(AssetChange.subject(asset.id()), AssetChange.values());
            outbox.tell(
                    AssetChange.subject(asset.id()),
                    AssetChange.CREATE_ASSET,
                    asset.id().value(),
                    null,
                    by.value());
            decided(asset.id(), owner, by, "imported again");
        } else if (another) {
            outbox.tell(
                    AssetChange.subject(asset.id()),
                    AssetChange.REVISE_ASSET,
                    asset.id().value(),
                    null,
                    by.value());
            decided(asset.id(), owner, by, "imported another resource of the same name");
        }
    }

    private static void refuseWhatAnotherOwns(Asset asset, ProjectId owner) {
        if (!asset.owner().equals(owner)) {
            throw new Refused("%s is an asset of %s already".formatted(asset.name(), asset.ownerName()));
        }
    }

    /**
     * Asks for a listing in the business catalog, and tries again what failed on the way there before; nothing when there is
     * one or it is on its way.
     */
    public void publish(AssetId id, PersonId by) {
        var asset = get(id);
        if (!assets.move(id, asset.publication(), asset.publication().asked())) {
            return;
        }
        var subject = AssetChange.subject(id);
        outbox.supersede(subject, AssetChange.PUBLISH_ASSET);
        outbox.again(subject);
        outbox.tell(subject, AssetChange.PUBLISH_ASSET, id.value(), null, by.value());
        decided(id, asset.owner(), by, "published");
    }

    private void decided(AssetId id, ProjectId owner, PersonId by, String action) {
        var decided = news.decided(by, action, "asset " + get(id).name()).of(id.value());
        news.tell(Topic.CATALOG, id, decided.in(owner));
    }

    /** The asset that stands for the resource with this ARN. */
    @Transactional(readOnly = true)
    public Optional<Asset> find(String arn) {
        return assets.findByArn(arn);
    }

    /** Whatever its publication; {@link Missing} when there is none. */
    @Transactional(readOnly = true)
    public Asset get(AssetId id) {
        return assets.find(id).orElseThrow(() -> new Missing("There is no asset " + id));
    }
}
