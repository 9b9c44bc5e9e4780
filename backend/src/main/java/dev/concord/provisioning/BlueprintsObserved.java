package dev.concord.provisioning;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.Topic;
import java.time.Instant;

/** DataZone showed other blueprints, or other settings of them, than before. */
public record BlueprintsObserved(Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.ENVIRONMENTS;
    }
}
