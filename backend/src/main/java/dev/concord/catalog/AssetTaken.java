package dev.concord.catalog;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A resource became an asset in a project's inventory; DataZone is to be told. */
public record AssetTaken(AssetId asset, ProjectId owner, PersonId by, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.CATALOG;
    }
}
