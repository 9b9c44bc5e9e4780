package dev.concord.catalog;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person wants an asset in the business catalog; DataZone is to be told. */
public record PublicationAsked(AssetId asset, ProjectId owner, PersonId by, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.CATALOG;
    }
}
