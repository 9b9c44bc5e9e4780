package dev.concord.provisioning;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person wants removed what a failed run made. */
public record RemovalAsked(RunId run, ProjectId project, String environmentName, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.ENVIRONMENTS;
    }
}
