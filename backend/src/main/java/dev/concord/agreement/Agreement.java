package dev.concord.agreement;

import dev.concord.identity.Action;
import dev.concord.identity.Permissions;
import dev.concord.outbox.Backlog;
import dev.concord.outbox.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far Concord is from agreeing with AWS. */
@Service
public class Agreement {
    private final Outbox outbox;
    private final Permissions permissions;

    Agreement(Outbox outbox, Permissions permissions) {
        this.outbox = outbox;
        this.permissions = permissions;
    }

    /** Counts alone, for everybody who is signed in. */
    @Transactional(readOnly = true)
    public Backlog backlog() {
        permissions.require(Action.SEARCH_CATALOG, "Sign in to see whether Concord is in step");
        return outbox.backlog();
    }
}
