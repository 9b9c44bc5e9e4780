package dev.concord.provisioning;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** An admin wants a profile gone; its environments stay. */
public record ProfileDeletionAsked(ProfileId profile, String name, ProjectId managing, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.ENVIRONMENTS;
    }
}
