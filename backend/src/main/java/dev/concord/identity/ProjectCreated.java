package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A project that somebody asked for is there, and Concord works in it. */
public record ProjectCreated(CreationId creation, ProjectId project, String name, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
