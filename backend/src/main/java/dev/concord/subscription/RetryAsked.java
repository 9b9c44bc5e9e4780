package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person wants what failed in AWS to be tried again. */
public record RetryAsked(RequestId request, AssetId asset, ProjectId subscriber, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.SUBSCRIPTIONS;
    }
}
