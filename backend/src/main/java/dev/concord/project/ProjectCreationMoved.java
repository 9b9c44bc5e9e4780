package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A creation or its undoing came a step further, or stopped. */
public record ProjectCreationMoved(CreationId creation, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
