package dev.concord.setup;

import dev.concord.shared.DomainEvent;
import dev.concord.shared.PersonId;
import dev.concord.shared.Topic;
import java.time.Instant;
import java.util.UUID;

/** An admin lets Concord change the domain. */
public record OfferTaken(UUID act, Check check, String title, PersonId by, Instant at) implements DomainEvent {
    @Override
    public Topic topic() {
        return Topic.SETUP;
    }
}
