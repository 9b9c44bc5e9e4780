package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person wants words that DataZone refused tried again, or given up. */
public record ProjectEditRetried(ProjectId project, EditId edit, boolean givenUp, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
