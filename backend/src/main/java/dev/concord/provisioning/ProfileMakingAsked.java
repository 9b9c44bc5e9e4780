package dev.concord.provisioning;

import dev.concord.identity.PersonId;
import dev.concord.identity.ProjectId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
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
    public String topic() {
        return Changes.ENVIRONMENTS;
    }
}
