package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** A person ended all own sessions. */
public record SignedOutEverywhere(PersonId person, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.SIGN_OUTS;
    }
}
