package dev.concord.provisioning;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A run stands elsewhere than before. */
public record RunMoved(RunId run, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.ENVIRONMENTS;
    }
}
