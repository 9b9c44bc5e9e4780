package dev.concord.provisioning;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;
import java.util.UUID;

/** An admin wrote a revision of a profile, or wants it checked again; AWS is looked at before anything is made. */
public record ProfileDrafted(
        ProfileId profile, UUID revision, int number, String name, ProjectId managing, PersonId by, Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.ENVIRONMENTS;
    }
}
