package dev.concord.provisioning;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A profile stands elsewhere than before: AWS was looked at, or answered. */
public record ProfileMoved(ProfileId profile, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.ENVIRONMENTS;
    }
}
