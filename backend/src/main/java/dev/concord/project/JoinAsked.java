package dev.concord.project;

import dev.concord.identity.Designation;
import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person asked to join a project. */
public record JoinAsked(
        JoinId request, ProjectId project, Designation designation, String reason, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
