package dev.concord.provisioning;

import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person wants to open Studio of an environment. */
public record StudioAsked(OpeningId opening, String environment, ProjectId project, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.ENVIRONMENTS;
    }
}
