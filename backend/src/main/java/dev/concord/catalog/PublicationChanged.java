package dev.concord.catalog;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** DataZone answered: the listing is active, or could not be made. */
public record PublicationChanged(AssetId asset, Publication publication, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.CATALOG;
    }
}
