package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.shared.DomainEvent;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** AWS answered, so that a project's access stands elsewhere than before. */
public record AccessMoved(AssetId asset, ProjectId subscriber, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.SUBSCRIPTIONS;
    }
}
