package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An owner said no. */
public record RequestRejected(
        RequestId request,
        AssetId asset,
        ProjectId subscriber,
        ProjectId owner,
        UUID decision,
        PersonId by,
        String comment,
        Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.SUBSCRIPTIONS;
    }
}
