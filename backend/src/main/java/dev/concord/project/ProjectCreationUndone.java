package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person wants what was made for a project taken away again. */
public record ProjectCreationUndone(CreationId creation, String name, PersonId by, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
