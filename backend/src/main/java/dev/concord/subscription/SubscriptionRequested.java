package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person asked for access in a project's name. */
public record SubscriptionRequested(
        RequestId request, AssetId asset, ProjectId subscriber, ProjectId owner, PersonId by, String reason, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.SUBSCRIPTIONS;
    }
}
