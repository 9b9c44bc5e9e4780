package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person archived a project, or restored it. */
public record ProjectArchived(ProjectId project, boolean archived, PersonId by, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
