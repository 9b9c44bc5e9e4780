package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** An admin let Concord work in a project. */
public record ProjectAdopted(ProjectId project, PersonId by, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
