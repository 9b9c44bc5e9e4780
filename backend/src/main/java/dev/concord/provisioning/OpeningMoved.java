package dev.concord.provisioning;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.Topic;
import java.time.Instant;

/** An opening of Studio is ready, failed or expired. */
public record OpeningMoved(OpeningId opening, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.ENVIRONMENTS;
    }
}
