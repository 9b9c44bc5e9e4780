package dev.concord.setup;

import dev.concord.identity.PersonId;
import dev.concord.shared.Changes;
import dev.concord.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** An admin lets Concord change the domain. */
public record OfferTaken(UUID act, Check check, String title, PersonId by, Instant at) implements DomainEvent {
    @Override
    public String topic() {
        return Changes.SETUP;
    }
}
