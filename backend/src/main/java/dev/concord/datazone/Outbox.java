package dev.concord.datazone;

import dev.concord.datazone.internal.OutboxRepository;
import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far Concord is from having told AWS everything. */
@Service
public class Outbox {
    private final OutboxRepository outbox;
    private final Permissions permissions;

    Outbox(OutboxRepository outbox, Permissions permissions) {
        this.outbox = outbox;
        this.permissions = permissions;
    }

    /** Counts alone, for everybody who is signed in. */
    @Transactional(readOnly = true)
    public Backlog backlog() {
        permissions.require(Action.SEARCH_CATALOG, "Sign in to see whether Concord is in step");
        return outbox.backlog();
    }

    /** Changes that AWS has not confirmed, the oldest of them, and those that failed and wait for a person. */
    public record Backlog(int waiting, Optional<Instant> oldest, int failed) {}
}
