package dev.concord.project;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.Topic;
import java.time.Instant;

/** The domain shows other projects than before. */
public record DirectoryObserved(Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.PROJECTS;
    }
}
