package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person wants words that DataZone refused tried again, or given up. */
public record ProjectEditRetried(ProjectId project, EditId edit, boolean givenUp, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
