package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** An owner accepted or rejected somebody's request to join, or the person withdrew it. */
public record JoinDecided(
        JoinId request,
        ProjectId project,
        PersonId person,
        String personName,
        JoinRequest.State state,
        String comment,
        PersonId by,
        Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
