package dev.concord.setup;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A check found something, a run ended, or AWS was told of an offer. */
public record CheckSettled(Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.SETUP;
    }
}
