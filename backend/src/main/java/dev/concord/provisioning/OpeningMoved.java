package dev.concord.provisioning;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** An opening of Studio is ready, failed or expired. */
public record OpeningMoved(OpeningId opening, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.ENVIRONMENTS;
    }
}
