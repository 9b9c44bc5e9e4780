package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person wants a creation that failed, or its undoing, tried again. */
public record ProjectCreationRetried(CreationId creation, String name, PersonId by, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
