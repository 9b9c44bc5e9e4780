package dev.concord.publishing;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;
import java.util.UUID;

/** A person wants resources brought into a project's inventory. */
public record ImportStarted(UUID run, ProjectId project, PersonId by, int resources, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.CATALOG;
    }
}
