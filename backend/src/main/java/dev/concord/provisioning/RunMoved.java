package dev.concord.provisioning;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A run stands elsewhere than before. */
public record RunMoved(RunId run, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.ENVIRONMENTS;
    }
}
