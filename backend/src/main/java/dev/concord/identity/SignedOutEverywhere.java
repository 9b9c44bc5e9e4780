package dev.concord.identity;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.Topic;
import java.time.Instant;

/** A person ended all own sessions. */
public record SignedOutEverywhere(PersonId person, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.SIGN_OUTS;
    }
}
