package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** The domain shows other projects than before. */
public record DirectoryObserved(Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.PROJECTS;
    }
}
