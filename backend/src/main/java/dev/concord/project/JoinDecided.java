package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
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
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
