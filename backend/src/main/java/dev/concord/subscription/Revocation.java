package dev.concord.subscription;

import dev.concord.shared.PersonId;
import java.time.Instant;
import java.util.UUID;

/** Who ended a subscription, when, why and how; DataZone tells no reason. */
public record Revocation(UUID id, PersonId by, String byName, Instant at, String comment, Ended how) {}
