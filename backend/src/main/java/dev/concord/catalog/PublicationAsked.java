package dev.concord.catalog;

import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person wants an asset in the business catalog; DataZone is to be told. */
public record PublicationAsked(AssetId asset, ProjectId owner, PersonId by, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.CATALOG;
    }
}
