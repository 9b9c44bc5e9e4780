package dev.concord.provisioning;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** DataZone showed other blueprints, or other settings of them, than before. */
public record BlueprintsObserved(Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.ENVIRONMENTS;
    }
}
