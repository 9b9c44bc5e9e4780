package dev.concord.provisioning;

import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** An admin wants a profile gone; its environments stay. */
public record ProfileDeletionAsked(ProfileId profile, String name, ProjectId managing, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public String topic() {
        return Changes.ENVIRONMENTS;
    }
}
