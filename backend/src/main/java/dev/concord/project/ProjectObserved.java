package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** DataZone showed other facts about a project or its members than before. */
public record ProjectObserved(ProjectId project, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
