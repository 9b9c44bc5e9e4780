package dev.concord.setup;

import dev.concord.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One time that all checks were run. */
public record SetUpRun(UUID id, PersonId by, Instant askedAt, Optional<Instant> endedAt) {
    public boolean running() {
        return endedAt.isEmpty();
    }
}
