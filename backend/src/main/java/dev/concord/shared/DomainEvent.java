package dev.concord.shared;

import java.time.Instant;

/** Something that happened, published inside the transaction that made it so. */
public interface DomainEvent {
    Instant at();

    /** What screens should read again. */
    Topic topic();
}
