package dev.concord.setup;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.Topic;
import java.time.Instant;
import java.util.UUID;

/** The checks are to be run. */
public record RunAsked(UUID run, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.SETUP;
    }
}
