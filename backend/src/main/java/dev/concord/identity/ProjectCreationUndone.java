package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person wants what was made for a project taken away again. */
public record ProjectCreationUndone(CreationId creation, String name, PersonId by, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
