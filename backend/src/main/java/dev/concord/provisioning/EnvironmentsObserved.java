package dev.concord.provisioning;

import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** DataZone showed other environments of a project than before. */
public record EnvironmentsObserved(ProjectId project, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.ENVIRONMENTS;
    }
}
