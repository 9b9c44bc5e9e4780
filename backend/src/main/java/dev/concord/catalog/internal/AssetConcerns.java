package dev.concord.catalog.internal;

import dev.concord.catalog.AssetId;
import dev.concord.shared.Concern;
import dev.concord.shared.Concerns;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Assets, in no project's name: who is refused one need not belong to the project that owns it. */
@Component
class AssetConcerns implements Concerns {
    private final AssetRepository assets;

    AssetConcerns(AssetRepository assets) {
        this.assets = assets;
    }

    @Override
    public Optional<Concern> of(Object argument) {
        return argument instanceof AssetId id
                ? assets.find(id).map(asset -> new Concern(asset.name(), id.value(), null, null))
                : Optional.empty();
    }
}
