package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** DataZone showed other facts about a project or its members than before. */
public record ProjectObserved(ProjectId project, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
