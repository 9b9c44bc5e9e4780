package dev.concord.setup;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A check found something, a run ended, or AWS was told of an offer. */
public record CheckSettled(Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.SETUP;
    }
}
