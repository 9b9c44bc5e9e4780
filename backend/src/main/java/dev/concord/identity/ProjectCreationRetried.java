package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person wants a creation that failed, or its undoing, tried again. */
public record ProjectCreationRetried(CreationId creation, String name, PersonId by, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
