package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An owner took access back; Concord denies from now on. */
public record SubscriptionRevoked(
        SubscriptionId subscription,
        AssetId asset,
        ProjectId subscriber,
        ProjectId owner,
        UUID revocation,
        PersonId by,
        String comment,
        Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.SUBSCRIPTIONS;
    }
}
