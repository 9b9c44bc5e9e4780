package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;
import java.util.Optional;

/** A person said something else of a project; the edit is what DataZone has to be told, if it has to be told anything. */
public record ProjectEdited(ProjectId project, Optional<EditId> edit, String what, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
