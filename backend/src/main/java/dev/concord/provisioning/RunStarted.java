package dev.concord.provisioning;

import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person wants an environment made, or retired. */
public record RunStarted(RunId run, RunKind kind, ProjectId project, String environmentName, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.ENVIRONMENTS;
    }
}
