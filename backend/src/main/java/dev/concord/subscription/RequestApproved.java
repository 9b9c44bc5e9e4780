package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;
import java.util.UUID;

/** An owner said yes; a subscription exists, AWS knows nothing of it yet. */
public record RequestApproved(
        RequestId request,
        SubscriptionId subscription,
        AssetId asset,
        ProjectId subscriber,
        ProjectId owner,
        UUID decision,
        PersonId by,
        String comment,
        Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.SUBSCRIPTIONS;
    }
}
