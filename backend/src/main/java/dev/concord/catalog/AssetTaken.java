package dev.concord.catalog;

import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A resource became an asset in a project's inventory; DataZone is to be told. */
public record AssetTaken(AssetId asset, ProjectId owner, PersonId by, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.CATALOG;
    }
}
