package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person asked to join a project. */
public record JoinAsked(
        JoinId request, ProjectId project, Designation designation, String reason, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
