package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person wants a project, or wants one that exists prepared for Concord. */
public record ProjectCreationAsked(
        CreationId creation, ProjectCreation.Kind kind, String name, String purpose, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
