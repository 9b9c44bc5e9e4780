package dev.concord.publishing;

import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** A person wants resources brought into a project's inventory. */
public record ImportStarted(UUID run, ProjectId project, PersonId by, int resources, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.CATALOG;
    }
}
