package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** An admin let Concord work in a project. */
public record ProjectAdopted(ProjectId project, PersonId by, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
