package dev.concord.provisioning;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An admin lets DataZone be told of a checked revision; what it loosens was named and confirmed. */
public record ProfileMakingAsked(
        ProfileId profile,
        UUID revision,
        int number,
        String name,
        ProjectId managing,
        List<String> loosens,
        PersonId by,
        Instant at)
        implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.ENVIRONMENTS;
    }
}
