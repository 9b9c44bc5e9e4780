package dev.concord.catalog;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.Topic;
import java.time.Instant;

/** DataZone answered: the listing is active, or could not be made. */
public record PublicationChanged(AssetId asset, Publication publication, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.CATALOG;
    }
}
