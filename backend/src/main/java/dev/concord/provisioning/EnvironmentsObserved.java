package dev.concord.provisioning;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** DataZone showed other environments of a project than before. */
public record EnvironmentsObserved(ProjectId project, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.ENVIRONMENTS;
    }
}
