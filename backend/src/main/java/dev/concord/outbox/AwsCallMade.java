package dev.concord.outbox;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * AWS changed something because Concord told it to; decision is what led to it, actor the person behind it.
 *
 * @param requestId null when AWS's answer was lost
 */
public record AwsCallMade(
        String operation,
        @Nullable String requestId,
        String subject,
        @Nullable UUID asset,
        @Nullable ProjectId project,
        @Nullable UUID decision,
        String actor,
        Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.OUTBOX;
    }
}
