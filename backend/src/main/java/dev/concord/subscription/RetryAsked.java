package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person wants what failed in AWS to be tried again. */
public record RetryAsked(RequestId request, AssetId asset, ProjectId subscriber, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.SUBSCRIPTIONS;
    }
}
