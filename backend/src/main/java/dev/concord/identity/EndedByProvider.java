package dev.concord.identity;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.Topic;
import java.time.Instant;

/** An OpenID provider said that sessions are over. */
public record EndedByProvider(String issuer, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.SIGN_OUTS;
    }
}
