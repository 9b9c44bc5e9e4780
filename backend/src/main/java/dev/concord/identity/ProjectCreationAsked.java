package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person wants a project, or wants one that exists prepared for Concord. */
public record ProjectCreationAsked(
        CreationId creation, ProjectCreation.Kind kind, String name, String purpose, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
