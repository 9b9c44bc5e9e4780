package dev.concord.provisioning;

import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** The person was handed the way into Studio, which is gone from Concord with that. */
public record StudioOpened(OpeningId opening, String environment, ProjectId project, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.ENVIRONMENTS;
    }
}
