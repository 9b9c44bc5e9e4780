package dev.concord.subscription;

import dev.concord.shared.PersonId;
import java.time.Instant;
import java.util.UUID;

/** Who took a subscription back, when, and why. */
public record Revocation(UUID id, PersonId by, String byName, Instant at, String comment) {}
