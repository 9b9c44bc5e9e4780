package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** AWS answered, so that a project's access stands elsewhere than before. */
public record AccessMoved(AssetId asset, ProjectId subscriber, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.SUBSCRIPTIONS;
    }
}
