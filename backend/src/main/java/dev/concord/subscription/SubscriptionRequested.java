package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person asked for access in a project's name. */
public record SubscriptionRequested(
        RequestId request, AssetId asset, ProjectId subscriber, ProjectId owner, PersonId by, String reason, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.SUBSCRIPTIONS;
    }
}
