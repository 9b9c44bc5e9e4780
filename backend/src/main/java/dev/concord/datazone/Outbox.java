package dev.concord.datazone;

import dev.concord.datazone.internal.OutboxRepository;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far Concord is from having told AWS everything. */
@Service
public class Outbox {
    private final OutboxRepository outbox;

    Outbox(OutboxRepository outbox) {
        this.outbox = outbox;
    }

    @Transactional(readOnly = true)
    public Backlog backlog() {
        return outbox.backlog();
    }

    /** Changes that AWS has not confirmed, the oldest of them, and those that failed and wait for a person. */
    public record Backlog(int waiting, Optional<Instant> oldest, int failed) {}
}
