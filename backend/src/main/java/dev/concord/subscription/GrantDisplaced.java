package dev.concord.subscription;

import dev.concord.catalog.AssetId;
import dev.concord.shared.DomainEvent;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The environment of a grant is retired; the subscription waits for another place, by the decision that approved it. */
public record GrantDisplaced(
        SubscriptionId subscription,
        AssetId asset,
        ProjectId subscriber,
        @Nullable UUID decision,
        String actor,
        Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.SUBSCRIPTIONS;
    }
}
