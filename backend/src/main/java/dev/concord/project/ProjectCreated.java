package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A project that somebody asked for is there, and Concord works in it. */
public record ProjectCreated(CreationId creation, ProjectId project, String name, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
