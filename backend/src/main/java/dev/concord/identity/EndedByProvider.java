package dev.concord.identity;

import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;

/** An OpenID provider said that sessions are over. */
public record EndedByProvider(String issuer, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.SIGN_OUTS;
    }
}
