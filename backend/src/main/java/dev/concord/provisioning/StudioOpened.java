package dev.concord.provisioning;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** The person was handed the way into Studio, which is gone from Concord with that. */
public record StudioOpened(OpeningId opening, String environment, ProjectId project, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.ENVIRONMENTS;
    }
}
