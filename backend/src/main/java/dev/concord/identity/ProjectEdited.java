package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;
import java.util.Optional;

/** A person said something else of a project; the edit is what DataZone has to be told, if it has to be told anything. */
public record ProjectEdited(ProjectId project, Optional<EditId> edit, String what, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
