package dev.concord.outbox;

import java.time.Instant;
import java.util.Optional;

/** Changes that AWS has not confirmed, the oldest of them, and those that failed and wait for a person. */
public record Backlog(int waiting, Optional<Instant> oldest, int failed) {}
